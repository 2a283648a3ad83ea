import type { PolicyProfile } from './profile';
import { strict } from './strict';

/**
 * Order 224/2561 of Uthai Thani Province. Of it only 1.1 to 1.3 survive; whatever the lost pages settled takes the strictest
 * answer. What survives: what may not be published (1.1), the weighing before something grave is published (1.2), and one
 * site of the province, of which the order speaks from its title on.
 */
export const uthaiThani: PolicyProfile = {
  ...strict,
  name: 'uthai-thani',
  version: 1,
  title: { th: 'จังหวัดอุทัยธานี', en: 'Uthai Thani Province' },
  siteRunBy: 'province', // ORG-03; title and 1: ผ่านเว็บไซต์ของจังหวัดอุทัยธานี
};
