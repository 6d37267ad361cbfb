// 所管課へ引き継ぐ (①/B, ②): to the department that goes on with a 通常の協定, and to the business.

import { oneLine, quoted } from '../base/text';
import type { Context } from '../context';
import { mailKey } from '../mail/keys';
import { type Address, type Notice, noticeTo } from '../mail/notice';

export function handover(
  { settings }: Context,
  o: Address & {
    department: string;
    caseId: string;
    policyField: string;
    business: {
      name: string;
      address: string;
      representative: string;
      contactPerson: string;
      mail: string;
      phone: string;
    };
    projects: readonly { id: string; name: string; content: string }[];
    /** 協議記録 */
    notes: string;
    attachments: readonly string[];
  },
): Notice {
  const { business } = o;
  const particulars = Object.entries({
    名称: business.name,
    所在地: business.address,
    代表者: business.representative,
    担当者: business.contactPerson,
    メール: business.mail,
    電話: business.phone,
  }).flatMap(([label, text]) => (text.trim() === '' ? [] : [`　　${label}：${oneLine(text)}`]));
  return noticeTo(settings, o, {
    kind: 'handover',
    key: mailKey('handover', o),
    subject: `【引継ぎ】${o.caseId} 協定のご相談について（${oneLine(business.name)}）`,
    target: o.caseId,
    attachments: o.attachments,
    parts: [
      `${oneLine(business.name)}から、市との連携について提案・相談がありました。連携を希望する政策分野が「${oneLine(o.policyField)}」の1つであるため、包括連携協定ではなく通常の協定として、貴課に引き継ぎます。事業者等に連絡し、協議を進めてください。`,
      `事業者等\n${particulars.join('\n')}`,
      o.projects.length > 0 &&
        `提案の内容\n${o.projects
          .map(({ id, name, content }) => `■${id} ${oneLine(name)}\n${quoted(content)}`)
          .join('\n')}`,
      o.notes.trim() !== '' && `これまでの協議の記録\n${quoted(o.notes)}`,
      '事業者等には、貴課からご連絡することをお知らせしています。',
    ],
  });
}

export function handedOver(
  { settings }: Context,
  o: Address & {
    caseId: string;
    policyField: string;
    department: string;
    departmentMail: string;
  },
): Notice {
  return noticeTo(settings, o, {
    kind: 'handedOver',
    key: mailKey('handedOver', o),
    subject: `${o.caseId} ご提案の今後の進め方について（${settings.cityName}）`,
    target: o.caseId,
    parts: [
      `このたびは、${settings.cityName}との連携についてご提案・ご相談いただき、ありがとうございます。`,
      `ご希望の政策分野が「${oneLine(o.policyField)}」の1つですので、包括連携協定ではなく、その分野を所管する課との個別の協定として進めることとし、${oneLine(o.department)}に引き継ぎました。今後は、${oneLine(o.department)}からご連絡します。`,
      `引継ぎ先：${settings.cityName}　${oneLine(o.department)}（${o.departmentMail}）`,
      '引き続き、よろしくお願いします。',
    ],
  });
}
