export { OBSTACLES, UNREAD } from "./can-analyse.ts";
export { DOCUMENT_ENDINGS, expandPaths } from "./expand-paths.ts";
export { DEFAULT_MAX_BYTES, loadBytes, MEBIBYTE } from "./load-bytes.ts";
export { readDocuments } from "./read-documents.ts";
export { type Progress, type ReadFilesOptions, readFiles, streamReadings } from "./read-files.ts";
export { createWorkerPool, type WorkerPool } from "./workers/worker-pool.ts";
