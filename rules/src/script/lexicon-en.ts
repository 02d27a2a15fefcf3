import { type Phrase, sure, unsure } from './intent.ts';

const not = "(?:can ?not|can'?t|could ?n'?t|unable to|not able to)";
const wont = "(?:won'?t|will not|am not going to|'?m not going to|not gonna|refuse to)";
const made = (text: string): RegExp => new RegExp(text, 'i');

/** How people say it in English. Apostrophes may be missing: recognisers often leave them out. */
export const english: readonly Phrase[] = [
  ...sure('deceased', /\b(passed away|deceased|(he|she|father|mother|husband|wife) (is|has) (dead|died)|died (last|in|on|a))\b/i),
  ...sure('bankruptcy', /\b(bankrupt(cy)?|chapter (7|13|seven|thirteen)|insolven(t|cy))\b/i),
  ...sure('attorney', /\b(my (attorney|lawyer|solicitor)|represented by|talk to my (attorney|lawyer))\b/i),
  ...sure(
    'stop',
    /\b(stop|quit|cease|don'?t|do not|never) (calling|call(ing)?|contact(ing)?|phoning|ringing|bothering|harassing)\b/i,
    /\b(take|remove) me (off|from)\b|\bunsubscribe\b|\bopt(ing)? out\b|\bleave me alone\b|\bdo not want (any more |any )?calls\b/i,
  ),
  ...unsure('stop', /^\W*stop\W*$/i),
  ...sure(
    'wrongPerson',
    /\bwrong (number|person)\b|\bno ?(one|body) (here )?(by|with|of) that name\b|\b(don'?t|do not|never) (know|heard of) (him|her|them|that person|anyone)/i,
    /\b(i'?m|i am|this is|that'?s|that is) not (him|her|them|me|that person)\b|\b(he|she|they) (doesn'?t|does not|don'?t|no longer) live/i,
    /\b(he|she|they) (has |have |had )?moved (out|away)\b|\bno such person\b|\b(he|she)('?s| is)(n'?t| not) (here|home|in|available)\b|\bthat('?s| is)(n'?t| not) me\b|\bnot me\b/i,
  ),
  ...sure(
    'human',
    /\b(speak|talk|transfer|connect|put)( me)?( through)? (to|with) (a |an |the |your |some )?(real |live |actual )?(human|person|agent|representative|someone|somebody|manager|supervisor|operator)\b/i,
    /\b(real|live|actual) (person|human|agent)\b|\bhuman (being|please)\b|\b(agent|representative|operator|human)\W*$/i,
  ),
  ...sure(
    'dispute',
    /\bdisput(e|ing)\b|\b(don'?t|do not) (recogni[sz]e|remember) (this|that|the|any|it)\b|\b(want|need|show me|send me) (some |the |a )?(proof|validation|verification)\b|\b(don'?t|do not|never) owe\b|\b(isn'?t|is not|not|never) my (debt|account|loan|bill)\b|\bnever (opened|had|took|signed|borrowed|bought)\b/i,
    /\b(amount|balance|number)('?s| is) (wrong|incorrect|not right|not correct)\b|\bidentity theft\b|\bfraud(ulent)?\b|\bstole my identity\b|\bprove (it|that)\b/i,
  ),
  ...sure(
    'paidAlready',
    /\b(already|just|have|'?ve) (paid|sent|settled|transferred|made (a|the|that|my) payment)\b|(?<!\b(get|gets|getting|got|be|being|am|are) )\bpaid (it|that|this|you|in full|off|last|yesterday|on|already)\b/i,
    /\b(sent|mailed|wired|dropped off|put) (you |in |off )*(a|the|my|that) (che(ck|que)|payment|money|transfer|wire)\b|\b(got|have|received|has|took) my (payment|che(ck|que)|money)\b/i,
    /\bmade (the|a|my) payment (already|yesterday|last|on)\b|\b(it|that|this)('?s| is| was| has been) (all )?(paid|settled)( off)?\b/i,
  ),
  ...sure(
    'hardship',
    /\blost my (job|work|income)\b|\b(unemployed|laid off|furloughed|out of work|fired)\b|\b(in|the) hospital\b|\b(surgery|cancer|very sick|medical bills?|disabled|disability)\b/i,
    made(`\\b${not} (afford|pay|make)`),
    /\b(no|don'?t have (any |the |enough )?|haven'?t (got )?(any |the |enough )?) ?(money|income|funds|cash)\b|\bstruggling\b|\bhardship\b|\b(flat )?broke\b|\bdivorce\b/i,
  ),
  ...sure(
    'callBack',
    /\bcall (me )?(back|later|again|tomorrow|another|in the|after|this|next|tonight|on (mon|tue|wed|thu|fri|sat|sun))/i,
    /\b(busy|driving|at work|in a meeting|bad time|not a good time|can'?t talk)\b|\banother time\b/i,
  ),
  ...sure('refuse', made(`\\b${wont} (pay|be paying|give)`), /\bnot paying\b|\byou('?ll| will) never get\b|\bsue me\b/i),
  ...sure(
    'promise',
    /\b(i'?ll|i will|i can|i could|i'?m going to|gonna|let me|we can|we will|able to) (definitely |probably |maybe |only |do |try to )*(pay|send|transfer|make (a|the) payment|settle|do|take care of (it|that|this)|get (it|that) (done|to you|paid))\b/i,
    /\b(pay|payment|settle) (it |that |you |this )?(all |in full )?(on|by|next|this|tomorrow|today|tonight|when)\b|\bpromise (to pay|i)\b/i,
  ),
  ...sure('repeat', /\b(repeat|say (that|it) again|didn'?t (hear|catch|get)|come again|one more time|can'?t hear|what did you say)\b/i),
  ...unsure('repeat', /^\W*(what|pardon|sorry|huh|excuse me|hello)\W*\??$/i),
  ...unsure('promise', /\b(pay|payment)\b/i),
  ...unsure('no', /^\W*(no|nope|nah|not really|negative|no thanks?|no thank you|i don'?t|i can'?t|it isn'?t|that'?s wrong)\b/i),
  ...unsure(
    'yes',
    /^\W*(yes|yeah|yep|yup|sure|ok(ay)?|correct|right|speaking|that'?s (me|right|correct)|this is (he|she|me|him|her)|it is|i am|i do|i can|of course|absolutely|uh[ -]?huh|fine|alright|all right|go ahead|sounds good|i agree)\b/i,
  ),
];

/** What an answering machine says. */
export const englishMachine: RegExp =
  /\b(leave (a|your|me a) (message|name)|after the (tone|beep)|voice ?mail(box)?|mailbox (is )?full|not available (right now|to take)|unable to (take|answer|come)|can'?t (take|come to|get to) (your call|the phone)|at the tone)\b/i;

/** Anger, and distress that needs care. */
export const englishMood = {
  upset:
    /\b(damn|hell|shit|fuck\w*|bastards?|idiots?|ridiculous|harass\w*|sick of|fed up|angry|annoy\w*|complain\w*|leave me alone|shut up)\b/i,
  distressed: /\b(kill myself|suicid\w*|end (it all|my life)|desperate|can'?t cope|crying|depress\w*|hopeless|no way out|terrified)\b/i,
};
