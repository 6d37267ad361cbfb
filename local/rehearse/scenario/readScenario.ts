/** From the text of a scenario file to a scenario that can be run, or every mistake in it. */
import { findJsonError } from './json';
import { MistakeList, ScenarioMistakes } from './mistakes';
import { checkReferences, readRows, readSettings } from './rows';
import type { Scenario } from './scenario';
import { readSteps } from './steps';
import { checkKeys, checkPresent, readMap, readTime } from './values';

const KEYS = ['start', 'settings', 'departments', 'businesses', 'agreements', 'projects', 'steps'];

/**
 * @param text the file's content
 * @throws ScenarioMistakes with all that can be seen in the file
 */
export function readScenario(text: string): Scenario {
  const content = text.replace(/^\uFEFF/, '');
  const error = findJsonError(content);
  if (error) {
    const { line, column, message } = error;
    throw new ScenarioMistakes([`line ${line}, column ${column}: ${message}`]);
  }
  return checkScenario(JSON.parse(content));
}

/** @throws ScenarioMistakes with all that is wrong with the value */
export function checkScenario(value: unknown): Scenario {
  const list = new MistakeList();
  const given = readMap(list, 'scenario', value);
  list.throwIfAny();
  checkKeys(list, '', given, KEYS);
  checkPresent(list, '', given, ['start']);
  const start = given.start === undefined ? undefined : readTime(list, 'start', given.start);
  const city = {
    settings: readSettings(list, given.settings),
    departments: readRows(list, 'departments', given.departments),
    businesses: readRows(list, 'businesses', given.businesses),
    agreements: readRows(list, 'agreements', given.agreements),
    projects: readRows(list, 'projects', given.projects),
  };
  checkReferences(list, city);
  const steps = readSteps(list, given.steps, start);
  list.throwIfAny();
  return { start: start as string, ...city, steps };
}
