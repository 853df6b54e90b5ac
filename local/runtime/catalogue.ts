import data from './catalogue.json';

/**
 * The members of the Apps Script classes that we know, from Google's reference (November 2025) and, where it no longer
 * lists one, from @types/google-apps-script: the parameter lists they take, and the scopes of which one is required.
 * What is listed here but not implemented throws by name.
 */
export interface Method {
  /** One list of types per overload, such as ["Integer", "Integer"]. */
  takes: string[][];
  /** Without the https://www.googleapis.com/auth/ in front; any one of them suffices. */
  scopes: string[];
}

export interface GoogleClass {
  methods: Map<string, Method>;
  /** Member name → name of the enumeration, such as SpreadsheetApp.WrapStrategy. */
  enums: Map<string, string>;
  /** Member name → class of the object that it holds, such as Jobs of BigQuery. */
  collections: Map<string, string>;
}

type Listed = { takes?: string[]; scopes?: string[]; enum?: string; collection?: string };

const SERVICE_OF: Record<string, string> = {
  Cache: 'CacheService',
  Lock: 'LockService',
  Properties: 'PropertiesService',
  HtmlOutput: 'HtmlService',
  HtmlTemplate: 'HtmlService',
  HTTPResponse: 'UrlFetchApp',
  Trigger: 'ScriptApp',
  TriggerBuilder: 'ScriptApp',
  ClockTriggerBuilder: 'ScriptApp',
  SpreadsheetTriggerBuilder: 'ScriptApp',
  Datasets: 'BigQuery',
  Jobs: 'BigQuery',
  Projects: 'BigQuery',
  Tabledata: 'BigQuery',
  Tables: 'BigQuery',
};
const ALONE = /App$|Service$|^(Session|User|Utilities|Logger|Charts|Ui|Menu|PromptResponse|Blob)$/;

const read = new Map<string, GoogleClass>();

/** @throws Error when Google has no such class; the name is ours, so that is a fault of the host. */
export function googleClass(name: string): GoogleClass {
  const known = read.get(name);
  if (known) return known;
  const listed = (data.classes as Record<string, Record<string, Listed>>)[name];
  if (!listed) throw new Error(`No class ${name} in the catalogue`);
  const found: GoogleClass = { methods: new Map(), enums: new Map(), collections: new Map() };
  for (const [member, entry] of Object.entries(listed)) {
    if (entry.enum) found.enums.set(member, entry.enum);
    else if (entry.collection) found.collections.set(member, entry.collection);
    else found.methods.set(member, { takes: (entry.takes ?? ['']).map(types), scopes: entry.scopes ?? [] });
  }
  read.set(name, found);
  return found;
}

/** The values of an enumeration, in Google's order. */
export function enumNames(name: string): string[] {
  return (data.enums as Record<string, string[]>)[name] ?? [];
}

/** "SpreadsheetApp.Range.setValues": how Google names a member in its error messages. */
export function fullName(className: string, member: string): string {
  return `${qualified(className)}.${member}`;
}

/** "SpreadsheetApp.Range" */
export function qualified(className: string): string {
  return ALONE.test(className) ? className : `${SERVICE_OF[className] ?? 'SpreadsheetApp'}.${className}`;
}

function types(list: string): string[] {
  return list === '' ? [] : list.split(', ');
}
