import type { QuantityReader } from "../reader.ts";
import { readAge } from "../readers/age.ts";
import { readCount } from "../readers/count.ts";
import { readKin } from "../readers/kin.ts";
import { readMeasure } from "../readers/measure.ts";
import { readMoney } from "../readers/money.ts";
import { readOrdinal } from "../readers/ordinal.ts";
import { readPercent } from "../readers/percent.ts";
import { readScore } from "../readers/score.ts";

/** What says of a number what it measures, in order: the first that answers is believed. */
export const ENGLISH_READERS: readonly QuantityReader[] = [
  readMoney,
  readPercent,
  readAge,
  readMeasure,
  readScore,
  readOrdinal,
  readKin,
  readCount,
];
