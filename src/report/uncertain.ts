export { certainFromNs, isUncertain } from '../profile/uncertain.ts';
