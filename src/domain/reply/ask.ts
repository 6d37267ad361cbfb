// ⑦/G 様式5: what the business is asked about the city's proposals.
import { type CaseAsk, nothingToAsk, ofSameCase } from '../asks/ask';
import { projectCell } from '../asks/links';
import { dueOn } from '../cases/cases';
import { goingOnBy } from '../operations/withoutWaiting';
import { businessOf } from '../parties/businesses';
import { awaitedFromBusiness } from './businessAnswers';
import { closeBusinessAnswers } from './closeBusinessAnswers';
import { businessAnswerLinks } from './links';

export const businessAnswerAsk: CaseAsk = {
  level: 'case',
  step: 'businessAnswer',
  form: 'businessAnswer',
  voluntary: false,
  severalBusinesses: false,
  open: ({ registry }, row) => {
    const { caseId, businessId, askedOn } = row.values;
    if (awaitedFromBusiness(registry, caseId).length === 0) return [];
    return [
      {
        kind: businessAnswerAsk,
        target: caseId,
        caseId,
        who: businessId,
        side: '事業者',
        askedOn,
        dueOn: dueOn(row),
        round: askedOn,
      },
    ];
  },
  asking: (context, { caseId, dueOn: until = '' }) => {
    const { registry } = context;
    const row = registry.find('cases', caseId);
    const business = row && businessOf(registry, row.values.businessId);
    if (!row) return nothingToAsk;
    const open = awaitedFromBusiness(registry, caseId);
    return {
      links: business ? businessAnswerLinks(context, { row, business, projects: open, until }) : [],
      projects: open.map(projectCell),
    };
  },
  answeredBy: ofSameCase,
  reminder: {
    wanted: '連携可否（様式5）の回答',
    list: 'まだ回答を確認できていない提案事業',
    numbered: true,
    silence: '',
  },
  home: {
    tab: '案件',
    late: goingOnBy(closeBusinessAnswers),
  },
};
