import type { PieceKind } from '../tabs';

/** What a platform's statistics say of one piece; null: they do not say. */
export interface ContentLine {
  /** The piece's 内容ID: the platform's own, or made of platform, title and time. */
  readonly id: string;
  readonly platform: string;
  readonly kind: PieceKind;
  readonly title: string;
  /** `YYYY-MM-DD HH:mm:ss` */
  readonly publishedAt: string;
  readonly views: number | null;
  /** Reckoned: the platform gives the rate only. */
  readonly completed: number | null;
  /** Likes, comments, favourites and shares together. */
  readonly engaged: number | null;
}

/** A cell, row or file that was not taken over; the texts hold a sentence per code. */
export interface ContentRefusal {
  readonly code:
    | 'blank'
    | 'notTime'
    | 'notCount'
    | 'notRate'
    | 'unknownKind'
    | 'openQuote'
    | 'notContent'
    | 'emptyFile'
    | 'password'
    | 'oldXls'
    | 'notTable';
  readonly file: string;
  /** `C17`; '' for the whole file. */
  readonly cell: string;
  readonly column: string;
  readonly value: string;
  /** Only the cell is left out: the piece was taken over all the same. */
  readonly kept?: true;
}

/** What one file, or one sheet of it, came to. */
export interface ContentFileReading {
  readonly name: string;
  /** Whose statistics they are; null: nobody's that ShopDeck knows. */
  readonly platform: string | null;
  /** Data rows. */
  readonly rows: number;
  readonly lines: number;
  /** Pieces that nobody can see: under review, refused, private. */
  readonly skipped: number;
  /** Rows that were not taken over. */
  readonly refused: number;
}
