/** With the fiscal year every project of its season ends, so that what runs is always one season's. */
import { change } from '../book';
import { minuteOn, note } from '../rows';
import { type CaseStory, carriedOut, rememberOnProject, stage, type Telling } from './story';

export function endYear({ book, fiscalYear, year }: Telling, stories: readonly CaseStory[]): void {
  const on = `${fiscalYear + 1}-03-31`;
  for (const story of stories) {
    const running = stage(story, 'implementation');
    for (const project of carriedOut(story)) {
      rememberOnProject(project, {
        name: '実施を終了する',
        // A case whose projects decide where it stands counts as standing at their first step.
        stage: stage(story, 'firstMeeting'),
        changed: [
          {
            tab: 'projects',
            key: project.id,
            cells: {
              state: ['実施中', '終了'],
              stage: [running, ''],
              implementedUntil: ['', on],
            },
          },
        ],
        made: [],
      });
      change('projects', project.row, {
        state: '終了',
        stage: '',
        implementedUntil: on,
        available: '一つ前に戻す',
        result: '実施を終了しました。',
      });
      note(book, {
        at: minuteOn(on),
        action: '実施を終了する',
        target: project.id,
        before: '実施中',
        after: '終了',
        year,
      });
    }
  }
}
