export { type LivePosition, livePositions, wakeOnOlderPlans } from './live-positions.ts';
export { plansOf } from './plans-of.ts';
export { type Publication, publicationsInForce } from './publications-in-force.ts';
export { type NewPublication, publishPlan } from './publish-plan.ts';
export { type NewArtifact, putArtifact } from './put-artifact.ts';
export { reviewAgain } from './review-again.ts';
export { type Signature, signArtifact } from './sign-artifact.ts';
export { signOffsOf } from './sign-offs-of.ts';
export { type SignedTemplate, signedTemplates } from './signed-templates.ts';
