/** What panels may ask of the page around them. */
import type { Happenings, Status } from '../shapes';
import type { Refusal } from './api';

export interface Page {
  readonly status: Status;
  /**
   * Does something that changes the city: shows what came of it or why it was refused, and
   * refreshes what is shown. Gives undefined after a refusal, which `refused` hears too.
   */
  act<T>(
    work: (report: (text: string, share: number) => void) => Promise<Outcome<T>>,
    words?: string | ((outcome: Outcome<T>) => string | undefined),
    refused?: (refusal: Refusal) => void,
  ): Promise<T | undefined>;
  /** What a page of the script asks for: as `act`, but what is told stays where nothing came of it. */
  ask<T>(work: () => Promise<Outcome<T>>): Promise<T | undefined>;
  /** Lets virtual time pass. */
  passTime(step: object): Promise<void>;
  /** Puts the city back before the last step. */
  goBack(): Promise<void>;
  /** A line of news above what came of the last action. */
  say(text: string): void;
  /** Why the script did not do what was asked, above what came of the last action. */
  refuse(text: string): void;
}

export interface Outcome<T> {
  result: T;
  happenings?: Happenings;
}

/** One of the pages of the navigation. */
export interface Panel {
  element: HTMLElement;
  /** Shows the city as it is now; without it the panel is made anew. */
  refresh?(): Promise<void>;
}

/** Makes a panel for the rest of its address. Throws Refusal when there is nothing such. */
export type PanelMaker = (page: Page, rest: string[]) => Promise<Panel>;
