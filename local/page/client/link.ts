/** The page's one line to the server: calls with answers, messages, and a new line when the old one breaks. */
import type { Answer, CallName, Calls, FromPage, ToPage } from '../protocol';

type News = Exclude<ToPage, { kind: 'reply' } | { kind: 'refusal' }>;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export interface LinkEvents {
  /** A line is there; the page must open the workbook (again). */
  connected(): void;
  disconnected(): void;
  news(message: News): void;
}

/** Milliseconds between two tries to connect. */
const RETRY = 1000;

export class Link {
  private socket: WebSocket | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private number = 0;

  constructor(
    private readonly address: string,
    private readonly events: LinkEvents,
  ) {
    this.connect();
  }

  /** Asks the server; rejects with its sentence. */
  call<K extends CallName>(call: K, ...args: Parameters<Calls[K]>): Promise<ReturnType<Calls[K]>> {
    const id = ++this.number;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.send({ kind: 'call', id, call, args } as FromPage);
    });
  }

  answer(question: number, answer: Answer): void {
    this.send({ kind: 'answer', question, answer });
  }

  send(message: FromPage): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  private connect(): void {
    const socket = new WebSocket(this.address);
    this.socket = socket;
    socket.onopen = () => this.events.connected();
    socket.onmessage = ({ data }) => this.take(JSON.parse(data) as ToPage);
    socket.onclose = () => {
      for (const { reject } of this.waiting.values()) reject(new Error('disconnected'));
      this.waiting.clear();
      this.events.disconnected();
      setTimeout(() => this.connect(), RETRY);
    };
  }

  private take(message: ToPage): void {
    if (message.kind === 'reply') this.waited(message.id)?.resolve(message.value);
    else if (message.kind === 'refusal') this.waited(message.id)?.reject(new Error(message.message));
    else this.events.news(message);
  }

  private waited(id: number): Waiting | undefined {
    const call = this.waiting.get(id);
    this.waiting.delete(id);
    return call;
  }
}
