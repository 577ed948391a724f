import { buildDossier, type DossierChoice } from "../dossier/index.ts";
import { type Dossier, Failure } from "../model/index.ts";
import { readFiles } from "../pipeline/index.ts";
import type { Job } from "./job.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * Reads the paths and makes their dossier; paths that cannot be read are reported to the job and left out. Fails with
 * `folder-empty` where nothing at all could be read.
 */
export async function makeDossier(
  paths: readonly string[],
  job: Job,
  surroundings: Surroundings,
  choice: DossierChoice = {},
): Promise<Dossier> {
  const readings = await readFiles(paths, job.reading);
  for (const reading of readings) await job.mention(reading);
  if (readings.length === 0) throw new Failure("folder-empty", "no document could be read, so there is no dossier");
  await job.tell(`comparing ${readings.length} documents`);
  const encoder = await surroundings.loadEncoder();
  try {
    return await buildDossier(readings, encoder === null ? null : (job.pool()?.encoder ?? encoder), choice);
  } finally {
    await encoder?.close();
  }
}
