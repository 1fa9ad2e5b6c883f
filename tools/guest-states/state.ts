import type { Page } from 'playwright-core';
import type { World } from './world.ts';

/** What the server would say; a problem's code becomes a problem document. */
export interface Told {
  readonly status?: number;
  readonly code?: string;
  readonly body?: unknown;
  readonly retryAfter?: number;
  /** No answer at all. */
  readonly lost?: true;
  /** No answer yet. */
  readonly never?: true;
}

/** By `METHOD path`; `*` in a path is anything. What is not named comes from the real server. */
export type Answers = Readonly<Record<string, Told>>;

/** One thing a guest may see. */
export interface State {
  readonly name: string;
  readonly path: string | ((world: World) => string);
  readonly answers?: (world: World) => Answers;
  /** A phone that sits at no table, or whose seat is lost in this state. */
  readonly stranger?: true;
  /** What is tapped before one looks. */
  act?(page: Page, world: World): Promise<void>;
  /** The whole page, not only the screen. */
  readonly long?: true;
  /** Shown once this is there; else when the network is quiet. */
  readonly ready?: string;
}

export const body = (value: unknown): Told => ({ body: value });
