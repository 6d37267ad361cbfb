// 様式8 実績報告（事業者等）: A, each March.

import { type Form, replyCodeQuestion } from './form';
import { achievements, hasAchievement, reporting } from './rows';
import { businessQuestions, knownContactQuestions } from './sender';
import { personalData, published, told } from './told';

export const businessReport = {
  key: '様式8',
  title: () => '様式8 実績報告（事業者等）',
  from: 'business',
  description: (settings) =>
    told(
      `${settings.cityName}長あて\n連携事業実績について、次のとおり報告します。`,
      reporting(),
      published(settings),
      personalData(settings),
    ),
  head: {
    ...businessQuestions,
    hasAchievement,
  },
  rows: {
    count: 4,
    questions: achievements,
  },
  foot: {
    ...knownContactQuestions,
    replyCode: { ...replyCodeQuestion, required: true },
  },
} as const satisfies Form;
