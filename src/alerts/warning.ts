import { isSampleName, namesSample } from '../workbook/sampleName';
import { oneLine } from './strangersText';

/** How grave a warning is, as the guide has it (section 5); 一级 is the gravest. */
export const LEVELS = ['一级', '二级', '三级'] as const;
export type Level = (typeof LEVELS)[number];

/** 0 for 一级, 2 for 三级: the smaller, the graver. */
export const rankOf = (level: Level) => LEVELS.indexOf(level);

/** Characters of an episode: longer ones are cut. */
const LONGEST = 1000;

/** What news says instead of a level, and why its owner gets it; one line each. */
export interface Notice {
  readonly label: string;
  readonly because: string;
}

/**
 * Something that a room wants somebody to know. A room hands in everything that holds now, told of before or not: who is told, when and how often is decided
 * here, as Alertmanager does for its clients. A warning that is no longer handed in is over.
 */
export interface Warning {
  /** Identity: the same trouble has the same fingerprint for ever (rule, platform and product, or the row's id). */
  readonly fingerprint: string;
  /** The moment this episode began, `YYYY-MM-DD HH:mm:ss`: the same fingerprint with another occurrence has come back and is told anew. May be '' where a room cannot know. */
  readonly occurrence: string;
  /** What 静默 matches on. */
  readonly rule: string;
  /** null: all or several platforms. */
  readonly platform: string | null;
  /** null: unknown or several products. */
  readonly product: string | null;
  /** May rise while the warning holds; then it is told again. */
  readonly level: Level;
  /** Whose it is: a role of 团队 or a name. */
  readonly role: string;
  /** One line: what and where. */
  readonly subject: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** Quotes of strangers; the first few are shown. */
  readonly evidence: readonly string[];
  /** What to do. */
  readonly action: string;
  /** To be taken up by then, `YYYY-MM-DD HH:mm:ss`. */
  readonly due: string | null;
  /** When somebody took it up; that ends reminders and escalation, until it has been left unsolved for too long. */
  readonly acknowledgedAt: string | null;
  /** Whether others are told when nobody takes it up; false where the row has nothing to take it up with. */
  readonly escalates: boolean;
  /** Told in the room's digest only, each reader once a day; absent where it is told at once. */
  readonly daily?: boolean;
  /** Set where it is no alarm but news, such as the day's tasks. */
  readonly notice?: Notice;
  /** false: told once per level and episode, without reminders: what goes on for weeks by itself is no news each day. */
  readonly repeats?: false;
  /** The row it is about: row number counted from 1. */
  readonly link: { readonly tab: string; readonly row: number } | null;
}

/** One episode of one trouble, as one line: products' names are in fingerprints, and people break lines in names. */
export const episodeOf = ({ fingerprint, occurrence }: Pick<Warning, 'fingerprint' | 'occurrence'>) =>
  oneLine(`${occurrence}|${fingerprint}`, LONGEST);

/** Whether a warning speaks of sample data, which no real person is to hear of: its product, its supplier or its owner is the sample's. */
export const isAboutSample = ({ product, role, fingerprint }: Pick<Warning, 'product' | 'role' | 'fingerprint'>) =>
  [product ?? '', role].some(isSampleName) || namesSample(fingerprint);
