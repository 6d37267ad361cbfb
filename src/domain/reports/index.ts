// A: what the room of the reports brings to the flow.

import type { Room } from '../room';
import { askBusinessAgain, askDepartmentAgain } from './askReportAgain';
import { businessReportAsk, departmentReportAsk } from './asks';
import { compareReports } from './compareReports';
import { unmatchedLines } from './homeLines';
import { receiveBusinessReport, receiveDepartmentReport } from './receive';
import { requestReports } from './requestReports';
import { requestWanted } from './wanted';

export const reports = {
  operations: [askDepartmentAgain, askBusinessAgain],
  receives: { departmentReport: receiveDepartmentReport, businessReport: receiveBusinessReport },
  letters: [],
  postings: [],
  yearDocuments: {},
  asks: [departmentReportAsk, businessReportAsk],
  wanted: { reportRequest: requestWanted, reportRequestAgain: requestWanted },
  nextSteps: {},
  cells: {},
  arrivals: {},
  home: [{ origin: 'results', lines: unmatchedLines }],
  duties: (alongside) => [requestReports(alongside), compareReports],
} as const satisfies Room;
