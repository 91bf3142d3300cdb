/** How engagement is managed: the steps of the ladder in their order, then the situations. */
import { aboutContactForms } from './contact';
import { afterIncidentForms } from './incidents';
import { agreementForms } from './agreements';
import { reviewForms } from './reviews';
import { situationForms } from './situations';
import { stepForms } from './steps';

export { policyForms } from './policy';

export const engagementForms = {
  ...stepForms,
  ...agreementForms,
  ...aboutContactForms,
  ...reviewForms,
  ...afterIncidentForms,
  ...situationForms
};
