import type { Execution } from '../runtime/execution';
import type { Service } from '../runtime/service';
import { BigQuery } from './bigquery';
import { CacheService } from './cache';
import { Charts } from './charts';
import { HtmlService } from './html';
import { LockService } from './lock';
import { Logger } from './logger';
import { MailApp } from './mail-app';
import { PropertiesService } from './properties';
import { ScriptApp } from './script-app';
import { Session } from './session';
import { SpreadsheetApp } from './spreadsheet-app';
import { UrlFetchApp } from './url-fetch';
import { Utilities } from './utilities';

/** The globals of an execution. What is absent here (DriveApp, GmailApp …) is undefined in the add-on. */
export function googleServices(execution: Execution): Record<string, Service> {
  return {
    CacheService: new CacheService(execution),
    Charts: new Charts(),
    HtmlService: new HtmlService(execution),
    LockService: new LockService(execution),
    Logger: new Logger(execution),
    MailApp: new MailApp(execution),
    PropertiesService: new PropertiesService(execution),
    ScriptApp: new ScriptApp(execution),
    Session: new Session(execution),
    SpreadsheetApp: new SpreadsheetApp(execution),
    UrlFetchApp: new UrlFetchApp(execution),
    Utilities: new Utilities(execution),
    ...advancedServices(execution),
  };
}

/** Those that the manifest enables, under the names that it gives them. */
function advancedServices({ backend }: Execution): Record<string, Service> {
  const symbol = backend.manifest.services.get('bigquery');
  return symbol === undefined ? {} : { [symbol]: new BigQuery(backend.bigQuery) };
}
