/** When clock triggers fire. */
import { DAY, MINUTE, startOfDay } from './clock';
import { type RandomState, randomInteger } from './random';
import type { Schedule } from './state';

/**
 * The first firing of a new trigger, after `now`. Every so many minutes begins at a random offset
 * (assumption `minutes-offset`).
 */
export function nextFiring(schedule: Schedule, now: number, random: RandomState): number {
  if (schedule.kind === 'minutes') {
    return now + randomInteger(random, 1, schedule.every * 60) * 1000;
  }
  const today = startOfDay(now) + (schedule.hour * 60 + schedule.minute) * MINUTE;
  return today > now ? today : today + DAY;
}

/** The firing that follows one. */
export function followingFiring(schedule: Schedule, fired: number): number {
  return schedule.kind === 'minutes'
    ? fired + schedule.every * MINUTE
    : fired + schedule.everyDays * DAY;
}
