/** What the ladder of Mr M in November asks for first. */
import type { Precondition } from '../backend/generated/contract';

export const part = (
  rule: Precondition['rule'],
  what: string,
  source: string,
  record_with: Precondition['record_with'],
  by?: [number, string]
): Precondition => ({
  rule,
  what,
  source,
  record_with,
  in_place: by !== undefined,
  ...(by ? { entry: by[0], on: by[1] } : {})
});

export const engagementFirst = (): Precondition[] => [
  part(
    'engagement_missing',
    'Positive engagement',
    'PHSO guide, option 1: keep engaging; here before every step',
    'engagement_tried',
    [101, '2026-09-25']
  ),
  part(
    'advocacy_missing',
    'Advocacy, and where to find it',
    'PHSO guide: independent help and support; regulation 3(d)',
    'advocacy_signposted',
    [110, '2026-09-01']
  ),
  part(
    'adjustments_not_asked',
    'A question about what would help',
    'Equality Act 2010 section 20; PHSO guide: ask what would help',
    'adjustment_asked',
    [111, '2026-09-23']
  ),
  part(
    'de_escalation_missing',
    'De-escalation',
    'PHSO guide, option 1: de-escalation comes first; here before every step',
    'de_escalated',
    [102, '2026-10-01']
  )
];

export const warningFirst = (): Precondition =>
  part(
    'warning_missing',
    'A warning in the last twelve months, or why there was none',
    'PHSO guide: a warning gives an opportunity to change; GMS Schedule 3, paragraph 24: the twelve months',
    'warning_given',
    [103, '2026-10-12']
  );
