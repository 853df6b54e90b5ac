/** The cell that is being typed into: what happens to the sheet meanwhile may neither lose what is typed nor lead it to another cell. */
import { ICommandService, type Univer } from '@univerjs/core';
import {
  DeviceInputEventType,
  type Editor,
  IEditorBridgeService,
  IEditorService,
  KeyCode,
  SetCellEditVisibleOperation,
} from '@univerjs/preset-sheets-core';
import type { Mutation } from '../../engine/engine';
import { type CellPlace, unseats } from '../reach';

/** Milliseconds in which Univer takes over what an input method wrote. */
const TAKEN = 50;

/** What is being typed, and where. */
export interface Typed extends CellPlace {
  text: string;
}

export class Editing {
  private composing = false;

  constructor(
    private readonly univer: Univer,
    private readonly given: (text: string) => void,
  ) {
    addEventListener('compositionstart', () => (this.composing = true));
    addEventListener('compositionend', () => (this.composing = false));
  }

  /** A cell that was opened only to look at it does not count. */
  get typed(): Typed | null {
    const place = this.bridge.getEditorDirty() ? this.place : null;
    return place && { ...place, text: this.text };
  }

  /** Resolves when no input method is in the middle of a word. */
  async betweenWords(): Promise<void> {
    while (this.composing) await new Promise((resolve) => setTimeout(resolve, TAKEN));
  }

  /** Lets the user type on, in a sheet that came in place of the one where this was typed, and where its cell is selected. */
  resume({ text }: Typed): void {
    // Univer hears a moment later what is selected.
    setTimeout(() => {
      const since = this.typed?.text ?? '';
      if (!since) this.show(true);
      this.editor?.replaceText(text + since);
      this.bridge.changeEditorDirty(true);
    });
  }

  /** Gives up what is being typed where somebody's change takes its cell away. */
  heed(mutation: Mutation): void {
    const { place, typed } = this;
    if (!place || !unseats(mutation, place)) return;
    this.show(false, KeyCode.ESC);
    if (typed) this.given(typed.text);
  }

  /** The cell that is open. */
  private get place(): CellPlace | null {
    const place = this.bridge.isVisible().visible ? this.bridge.getEditLocation() : null;
    return place ? { sheetId: place.sheetId, row: place.row, column: place.column } : null;
  }

  private get text(): string {
    const typed = this.editor?.getDocumentData().body?.dataStream ?? '';
    return typed.replace(/\r\n$/, '').replaceAll('\r', '\n');
  }

  private show(visible: boolean, keycode?: KeyCode): void {
    const params = {
      visible,
      eventType: DeviceInputEventType.Keyboard,
      keycode,
      unitId: this.bridge.getEditLocation()?.unitId,
    };
    this.univer.__getInjector().get(ICommandService).syncExecuteCommand(SetCellEditVisibleOperation.id, params);
  }

  private get editor(): Editor | null {
    const id = this.bridge.getCurrentEditorId();
    return id ? ((this.univer.__getInjector().get(IEditorService).getEditor(id) as Editor | undefined) ?? null) : null;
  }

  private get bridge(): IEditorBridgeService {
    return this.univer.__getInjector().get(IEditorBridgeService);
  }
}
