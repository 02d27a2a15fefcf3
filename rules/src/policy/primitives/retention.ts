import { definePrimitive } from '../primitive.ts';
import { DeadlineParams } from './deadline.ts';

/** Records are kept until a date worked out like a deadline; a legal hold keeps them longer. */
export const retention = definePrimitive({ name: 'RETENTION', params: DeadlineParams });
