import type { AssistantText } from '../text/zh-CN/assistant';
import type { ModulesText } from '../text/zh-CN/modules';

export type View = keyof AssistantText['views'];

/** What a view asks of the panel around it. */
export interface Desk {
  readonly text: AssistantText;
  readonly modules: ModulesText;
  /** Puts content below the tabs. */
  put(...content: HTMLElement[]): void;
  /** Goes to another view. */
  go(view: View): Promise<void>;
  /** Begins anew, because the language may be another one. */
  restart(): Promise<void>;
}
