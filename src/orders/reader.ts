import { type DroppedFile, fileTables } from '../sidebar/files/fileTables';
import type { Reading, ReadSettings } from './reading/reading';
import { readTables } from './reading/reading';

export type { ImportResult, ImportSettings, OrderBatch } from './batch';
export { batches } from './batch';
export type { OrderLine, OrderState } from './line';
export type { MappedField, Mapping } from './platforms/mapping';
export { MAPPED_FIELDS, mappingComplete } from './platforms/mapping';
export type { FileReading } from './reading/fileReading';
export type { MappingNeed, Reading, ReadSettings } from './reading/reading';
export type { Refusal } from './refusal';
export { refusalSentence } from './refusal';

export type OrderFile = DroppedFile;

/**
 * Files that platforms export to order lines, refusals, and files whose columns must be named first. Everything happens where
 * it is called (the merchant's browser, the command line): nothing but what a line holds leaves it.
 */
export function readOrders(files: readonly OrderFile[], settings: ReadSettings): Reading {
  return readTables(fileTables(files), settings);
}
