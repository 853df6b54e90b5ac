/** What alerts ask of the mail service and of the spreadsheet's addresses. `google/mail.ts` answers with Apps Script. */

/** A message with plain values: one line of subject, checked addresses. */
export interface OutgoingMail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** null: plain text only. */
  readonly html: string | null;
  /** The name that the mail program shows as sender. */
  readonly sender: string;
}

/** What came of sending: refused for good (address), for today (quota) or for now (other). A refused message was not sent. */
export type SendResult =
  | { readonly sent: true }
  | { readonly sent: false; readonly because: 'quota' | 'address' | 'other'; readonly why: string };

export interface MailPort {
  /** Recipients that may still be written to today. */
  remaining(): number;
  send(mail: OutgoingMail): SendResult;
}

export interface LinkPort {
  /** The address of a row of a tab, or of the tab where no row is given; null where there is no such tab. */
  row(tab: string, row?: number): string | null;
}

/** The way out, handed in by `addon/shop.ts`. */
export interface Outlet {
  readonly mail: MailPort;
  readonly links: LinkPort;
}
