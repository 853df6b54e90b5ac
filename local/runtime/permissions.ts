import { fullName, type Method } from './catalogue';
import { Exception } from './exception';

/** https://developers.google.com/apps-script/reference/script/auth-mode */
export type AuthMode = 'NONE' | 'CUSTOM_FUNCTION' | 'LIMITED' | 'FULL';

const PREFIX = 'https://www.googleapis.com/auth/';
const DOCUMENT = ['spreadsheets', 'spreadsheets.currentonly'];
const HARMLESS = ['Logger', 'Utilities', 'HtmlService', 'HtmlOutput', 'HtmlTemplate', 'Blob', 'Menu'];
const MENU_ONLY = ['SpreadsheetApp.getUi', 'Ui.createMenu', 'Ui.createAddonMenu', 'Session.getActiveUserLocale'];
/** What a custom function may use without authorization, reading only. */
const FOR_FORMULAS =
  /^(Logger|Utilities|Blob|Html\w*|Cache\w*|Lock\w*|Properties\w*|SpreadsheetApp|Spreadsheet|Sheet|Range)$/;
const READS = /^(get|is|has|can|offset|near)/;
const STORES = /^(SpreadsheetApp|Spreadsheet|Sheet|Range|Properties)$/;

/**
 * Throws Google's sentence when the mode of this execution or the manifest's scopes do not allow a member.
 * `scopes` is the manifest's oauthScopes; null when it lists none, for then Google works them out itself.
 */
export function requirePermission(
  mode: AuthMode,
  scopes: readonly string[] | null,
  className: string,
  member: string,
  method: Method,
): void {
  if (!allowedIn(mode, className, member, method)) {
    if (mode === 'LIMITED' && method.scopes.length) throw insufficient(className, member, method);
    throw new Exception(`You do not have permission to call ${fullName(className, member)}`);
  }
  if (!scopes || mode === 'CUSTOM_FUNCTION' || method.scopes.length === 0) return;
  if (!method.scopes.some((scope) => scopes.includes(PREFIX + scope))) throw insufficient(className, member, method);
}

function allowedIn(mode: AuthMode, className: string, member: string, method: Method): boolean {
  if (mode === 'FULL' || HARMLESS.includes(className)) return true;
  const name = `${className}.${member}`;
  if (mode === 'NONE') return MENU_ONLY.includes(name);
  if (mode === 'CUSTOM_FUNCTION') return readsOnly(className, member) && name !== 'SpreadsheetApp.getUi';
  if (className === 'Ui') return MENU_ONLY.includes(name);
  return method.scopes.length === 0 || method.scopes.some((scope) => DOCUMENT.includes(scope));
}

function readsOnly(className: string, member: string): boolean {
  if (className === 'Session') return member === 'getActiveUserLocale' || member === 'getScriptTimeZone';
  return FOR_FORMULAS.test(className) && (!STORES.test(className) || READS.test(member));
}

function insufficient(className: string, member: string, method: Method): Exception {
  const urls = method.scopes.map((scope) => PREFIX + scope);
  const required = urls.length > 1 ? `(${urls.join(' || ')})` : urls.join('');
  return new Exception(
    `Specified permissions are not sufficient to call ${fullName(className, member)}. Required permissions: ${required}`,
  );
}
