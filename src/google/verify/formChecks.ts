// What is taken for granted about Google Forms, tried on one of the scratch folder.
import { driveApi } from '../driveApi';
import { isAnswerableByAll } from '../forms/answerable';
import { type Check, check, refused } from './check';
import { scratchForm } from './scratch';

export const formChecks = (): Check[] => [
  check(
    '質問の並べ替えは、番号で頼めば通り、質問そのもので頼むと断られる（move-typed-item）',
    () => {
      const form = scratchForm();
      form.addTextItem();
      const item = form.addTextItem();
      form.moveItem(item.getIndex(), 0);
      if (item.getIndex() > 0) return item.getIndex();
      return refused(() => form.moveItem(item as unknown as GoogleAppsScript.Forms.Item, 0));
    },
    true,
  ),
  check(
    '「その他」に書いた文字は、回答の入ったリンクに決まった形で入る（other-option-links）',
    () => {
      const item = scratchForm().addCheckboxItem();
      item.setChoiceValues(['福祉']).showOtherOption(true);
      const response = scratchForm()
        .createResponse()
        .withItemResponse(item.createResponse(['港']));
      return /[?&](entry\.\d+)=__other_option__&\1\.other_option_response=/.test(
        response.toPrefilledUrl(),
      );
    },
    true,
  ),
  check(
    '「この時刻から」の回答の読み取りには、ちょうどその時刻の回答も入る（responses-since）',
    () => {
      const form = scratchForm();
      const item = form.addTextItem();
      const sent = form.createResponse().withItemResponse(item.createResponse('回答')).submit();
      return form.getResponses(new Date(sent.getTimestamp().getTime())).length;
    },
    1,
  ),
  check('フォームの公開だけではだれでも回答できるようにならず、回答の権限を加えるとそうなる（published-permission）', () => {
    const id = scratchForm().getId();
    const before = isAnswerableByAll(id);
    driveApi().Permissions.create({ type: 'anyone', view: 'published', role: 'reader' }, id);
    return [before, isAnswerableByAll(id)];
  }, [false, true]),
];
