import type { WebAnswer, WebPort } from '../workbook/web';

type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;

const OPTIONS = { muteHttpExceptions: true, followRedirects: true } as const;

/** XML says its encoding within itself, which Google does not read: Chinese feeds may be in GBK without any header saying so. */
const DECLARED = /^\s*<\?xml[^>]{0,200}encoding=["'](gb2312|gbk|gb18030|big5)["']/i;

function textOf(response: Response): string {
  const text = response.getContentText();
  const declared = DECLARED.exec(text.slice(0, 300))?.[1];
  return declared ? response.getContentText(declared) : text;
}

const answerOf = (response: Response): WebAnswer => ({ status: response.getResponseCode(), text: textOf(response) });

/** One address that cannot be reached makes `fetchAll` throw for all of them: then each is asked for alone. */
function alone(url: string): WebAnswer {
  try {
    return answerOf(UrlFetchApp.fetch(url, OPTIONS));
  } catch (error) {
    const unreachable = error instanceof Error ? error.message : String(error);
    console.warn(`not fetched: ${unreachable}`);
    return { unreachable };
  }
}

/** Apps Script's URL fetch service. Needs the scope script.external_request. */
export class GoogleWeb implements WebPort {
  get(addresses: readonly string[]): WebAnswer[] {
    try {
      return UrlFetchApp.fetchAll(addresses.map((url) => ({ url, ...OPTIONS }))).map(answerOf);
    } catch (error) {
      console.warn(`fetchAll: ${error instanceof Error ? error.message : String(error)}`);
      return addresses.map(alone);
    }
  }
}
