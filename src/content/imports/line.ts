import type { FileRefusal } from '../../sidebar/files/refusal';
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

/** What was not taken over of a file of statistics. */
export type ContentRefusal = FileRefusal<'blank' | 'notTime' | 'notCount' | 'notRate' | 'unknownKind' | 'notContent'>;

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
