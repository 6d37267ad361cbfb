// The templates that the build compiled from templates/*.html.
import ineligibilityNotice from '../../../templates/不適合通知.html';
import businessProposal from '../../../templates/様式1.html';
import departmentAnswer from '../../../templates/様式2.html';
import departmentProposal from '../../../templates/様式3.html';
import cityReply from '../../../templates/様式4.html';
import businessAnswer from '../../../templates/様式5.html';
import outcomeNotice from '../../../templates/様式6.html';
import departmentReport from '../../../templates/様式7.html';
import businessReport from '../../../templates/様式8.html';
import type { TemplateBlocks } from '../../domain/templateBlocks';

/** Whose paper and type the documents without a 様式 share. */
export const layoutTemplate: TemplateBlocks = cityReply;

export const templates: readonly TemplateBlocks[] = [
  businessProposal,
  departmentAnswer,
  departmentProposal,
  cityReply,
  businessAnswer,
  outcomeNotice,
  departmentReport,
  businessReport,
  ineligibilityNotice,
];
