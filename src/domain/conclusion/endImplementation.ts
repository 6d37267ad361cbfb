// 実施を終了する (⑫/L): a project that was carried out has come to its end.

import { words } from '../base/words';
import { record } from '../cases/audit';
import { operation } from '../operations/operation';
import { projectAt } from '../operations/projectGuards';

export const endImplementation = operation({
  name: '実施を終了する',
  tab: 'projects',
  about: words('実施中の提案事業を終えたこととします。'),
  misplaced: (context, project) => projectAt(context, project, 'implementation'),
  missing: () => [],
  perform: (context, project) => {
    const { stage, projectId } = project.values;
    context.registry.set(project, {
      state: '終了',
      stage: '',
      implementedUntil: context.today,
    });
    record(context, { action: '実施を終了する', target: projectId, before: stage, after: '終了' });
    return '実施を終了しました。';
  },
});
