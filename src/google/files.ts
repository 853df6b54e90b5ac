import type { SampleFile } from '../sample/file';

/** The small sample that lies in the bundle; it is read only when it is asked for. */
export const sampleFile = (): SampleFile =>
  JSON.parse(HtmlService.createTemplateFromFile('sample').getRawContent()) as SampleFile;
