import { type Probe, same, told, unseen, within } from '../../selftest/probe';
import type { Texts } from '../../text/texts';
import type { Scratch } from './scratch';

/** Under which a value is tried; it is removed at once. */
const KEY = 'selftest';
/** "Properties value size: 9 KB" */
const LARGEST = 9 * 1024;

/** Locks, properties, triggers, mail and links. */
export function serviceProbes(scratch: Scratch, { selftest: words }: Texts, handler: string): Probe[] {
  return [
    { id: 'lock.nested', run: nested },
    { id: 'memory.large', run: () => same(LARGEST - 1024, kept('x'.repeat(LARGEST - 1024))) },
    { id: 'memory.chinese', run: () => same(2700, kept('字'.repeat(2700))) },
    { id: 'memory.limit', run: tooLarge },
    { id: 'cache.large', run: () => same(90 * 1024, cached('x'.repeat(90 * 1024))) },
    { id: 'trigger.hourly', run: () => triggered(handler, words.hasTrigger, (clock) => clock.everyHours(1)) },
    { id: 'trigger.minutes', run: () => minutes(handler, words.hasTrigger) },
    { id: 'mail.quota', run: () => told(MailApp.getRemainingDailyQuota()) },
    {
      id: 'link',
      run: () => same([true, 'number'], [/\/spreadsheets\/d\/.+/.test(scratch.url), typeof scratch.sheet.getSheetId()]),
    },
  ];
}

/** A lock that is held is taken again within the same execution, and is free afterwards. */
function nested(): ReturnType<Probe['run']> {
  const [outer, inner] = [LockService.getDocumentLock(), LockService.getDocumentLock()];
  const taken = [outer.tryLock(2000), inner.tryLock(2000)];
  inner.releaseLock();
  outer.releaseLock();
  return { ...told(taken), verdict: taken[0] === true ? '通过' : '不符', expected: '[true, …]' };
}

/** How many characters of a text come back from a property. */
function kept(text: string): number {
  const properties = PropertiesService.getDocumentProperties();
  try {
    properties.setProperty(KEY, text);
    return properties.getProperty(KEY)?.length ?? 0;
  } finally {
    properties.deleteProperty(KEY);
  }
}

function tooLarge(): ReturnType<Probe['run']> {
  try {
    return { ...told(kept('x'.repeat(LARGEST + 4096))), expected: 'refused' };
  } catch (error) {
    return { ...told(error instanceof Error ? error.message : String(error)), expected: 'refused' };
  }
}

function cached(text: string): number {
  const cache = CacheService.getDocumentCache();
  cache?.put(KEY, text, 60);
  const length = cache?.get(KEY)?.length ?? 0;
  cache?.remove(KEY);
  return length;
}

type Clock = GoogleAppsScript.Script.ClockTriggerBuilder;

/** Makes a trigger and removes it. Where the clock is installed none is made: an add-on may have but one, and this one works already. */
function triggered(handler: string, there: string, often: (clock: Clock) => Clock): ReturnType<Probe['run']> {
  const mine = ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);
  if (mine.length > 0) return unseen(there);
  const made = often(ScriptApp.newTrigger(handler).timeBased()).create();
  const found = ScriptApp.getProjectTriggers().some((trigger) => trigger.getUniqueId() === made.getUniqueId());
  ScriptApp.deleteTrigger(made);
  return same(true, found);
}

/** An add-on from the store may not run every five minutes: its refusal is a finding, not a fault. */
function minutes(handler: string, there: string): ReturnType<Probe['run']> {
  try {
    return triggered(handler, there, (clock) => clock.everyMinutes(5));
  } catch (error) {
    return told(error instanceof Error ? error.message : String(error));
  }
}

/** How long a service call takes. */
export function speedProbes(scratch: Scratch): Probe[] {
  const TIMES = 20;
  const each = (work: (at: number) => void): number => {
    const began = Date.now();
    for (let at = 1; at <= TIMES; at++) work(at);
    SpreadsheetApp.flush();
    return (Date.now() - began) / TIMES;
  };
  return [
    {
      id: 'speed.read',
      run: () => {
        const sheet = scratch.clear();
        return within(
          400,
          each((at) => sheet.getRange(at, 1).getValues()),
        );
      },
    },
    {
      id: 'speed.write',
      run: () => {
        const sheet = scratch.clear();
        return within(
          400,
          each((at) => sheet.getRange(at, 1).setValues([[at]])),
        );
      },
    },
    {
      id: 'speed.block',
      run: () => {
        const range = scratch.clear().getRange(1, 1, 500, 10);
        const began = Date.now();
        range.setValues(
          Array.from({ length: 500 }, (_, row) => Array.from({ length: 10 }, (_cell, at) => row * 10 + at)),
        );
        SpreadsheetApp.flush();
        range.getValues();
        return within(5000, Date.now() - began);
      },
    },
  ];
}
