/**
 * The one way to the core. Nothing else imports the window's API.
 *
 * Questions and acts pass through `ask`; what needs the machine itself stands in `window.ts`.
 */
import { Channel, invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { BrokenRule, DoorError, ErrorCode, Questions } from './generated/contract';

export type QuestionName = keyof Questions;
export type RequestOf<Q extends QuestionName> = Questions[Q]['request'];
export type AnswerOf<Q extends QuestionName> = Questions[Q]['answer'];

/** A question that could not be answered or an act that was not done. Its words are in wording/errors.ts. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: ErrorCode;
  readonly brokenRules: BrokenRule[];
  readonly facts: Record<string, string>;

  constructor(door: DoorError) {
    super(door.code);
    this.code = door.code;
    this.brokenRules = door.broken_rules;
    this.facts = door.facts;
  }
}

/** Whatever was thrown, as a refusal: a cause nobody foresaw is `unexpected`. */
export function refusalOf(cause: unknown): Refusal {
  if (cause instanceof Refusal) return cause;
  if (typeof cause === 'object' && cause !== null && 'code' in cause) {
    const door = cause as Partial<DoorError> & { code: ErrorCode };
    return new Refusal({
      code: door.code,
      broken_rules: door.broken_rules ?? [],
      facts: door.facts ?? {}
    });
  }
  return new Refusal({ code: 'unexpected', broken_rules: [], facts: {} });
}

/**
 * Runs a command of the window.
 *
 * Throws a `Refusal`.
 */
export async function command<T>(name: string, args: Record<string, unknown> = {}): Promise<T> {
  try {
    return await invoke<T>(name, args);
  } catch (cause) {
    throw refusalOf(cause);
  }
}

/**
 * Asks a question of the contract by its name.
 *
 * Throws a `Refusal`.
 */
export function ask<Q extends QuestionName>(
  question: Q,
  request: RequestOf<Q>
): Promise<AnswerOf<Q>> {
  return command('ask', { question, request });
}

/** Hears what the window reports of itself; the answer stops hearing. */
export function hear<T>(event: string, heard: (payload: T) => void): () => void {
  const stop = listen<T>(event, ({ payload }) => {
    heard(payload);
  });
  return () => {
    void stop.then((unlisten) => {
      unlisten();
    });
  };
}

/** A channel by which long work tells how far it has come. */
export function progressTo<T>(told: (progress: T) => void): Channel<T> {
  return new Channel<T>(told);
}
