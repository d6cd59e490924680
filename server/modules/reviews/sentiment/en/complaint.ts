/** English words that complain: stems end in an asterisk, see `parse`. What looks alike and does not complain follows with 0. */
export const COMPLAINT = `
-3.5: terribl*, horribl*, horrid*, horrendous*, awful*, worst, atrocious*, abysmal*, appalling*, dreadful*, disgust*, disgrace*, despicable, pathetic*, garbage, trash, rubbish
-3.5: crap, crappy, crapola, shit*, sucks, sucked, suck, sucky, sucking, junk, scam*, fraud*, ripoff, ripped off, useless*, worthless*, unusable, unacceptable
-3.5: hate, hated, hates, hating, hatred, nightmare*, disaster*, catastroph*, miserable, miserably, unwatchable, inedible, unbearabl*, insult*, lousy, dire, godawful, vile
-3: disappoint*, dissapoint*, dissappoint*, disapoint*, disappiont*, poor, poorly, poorest, bad, badly, worse, worsen*, waste, wasted, wasting, wastes, avoid*, fail, fails, failed, failing
-3: failure*, broken, broke, breaks, defect*, faulty, flaw, flawed, flaws, malfunction*, ruin*, destroy*, wreck*, mess, messy, mediocre, mediocrity, underwhelm*, unimpress*, lame
-3: dumb, dumbest, stupid*, idiot*, moron*, ridiculous*, ludicrous*, laughable, absurd*, nonsense, ridicule, embarrass*, shame*, shameful*, joke, rude*, disrespect*, unprofessional*
-3: dirty, filthy, gross, nasty, yuck*, stale, rancid, rotten, mold, moldy, mouldy, spoiled, expired, raw, undercooked, overcooked, burnt, burned, greasy, soggy, bland, tasteless, flavorless
-3: flavourless, disgusted, sick, sickening, vomit*, puke, nause*, poison*, diarrhea, roach*, cockroach*, hair in, bug, bugs, unsanitary, stench, stink*, stank, smelly, reek*, foul
-3: boring, bored, bore, boredom, dull, tedious*, dreary, drab, lifeless, pointless*, senseless, mindless*, predictabl*, cliche*, clich, cheesy, corny, contrived, wooden, shallow
-3: unconvincing, unbelievabl* bad, unfunny, uninteresting, uninspired, unoriginal, formulaic, amateur*, sloppy, incoherent*, convoluted, disjointed, overacted, overacting, pretentious*
-2.5: slow, slowly, sluggish, laggy, lag, lags, freez*, froze*, crash*, glitch*, buggy, unreliabl*, inconsistent, unstable, flimsy, fragile, brittle, rickety, wobbl*, loose
-2.5: crack*, scratch*, chipped, dent, dents, dented, torn, tear, tore, ripped, rip, rips, peel*, fades, faded, fading, rust, rusty, rusted, rusts, leak*, stain*, warped, bent, bend, shatter*, snapped, fell, falls apart
-2.5: fell off, falls off, fall off, falling off, came off, comes off, come off, came apart, comes apart, wore out, worn out, died, dies, dead, dying, drain*
-2.5: drop*, disconnect*, static, muffled, garbled, distort*, tinny, fuzzy, blurry, grainy, pixelat*, noisy, noise, noises, hiss*, crackl*, echo, interference, overheat*, uncomfortabl*
-2.5: uncomfort*, hurt*, painful*, pain, ache*, sore, irritat*, rash, itch*, burns, annoy*, frustrat*, infuriat*, aggravat*, angry, angr*, anger, upset*, mad, furious, pissed, hassle*
-2.5: unhappy, unsatisf*, dissatisf*, displeas*, unpleasant*, regret*, sad, sadness, depress*, gloomy, dismal, lackluster, missing, incomplete
-2.5: complain*, problem*, issue*, trouble*, difficult*, confus*, impossible, awkward*, clumsy, clunky, cumbersome, bulky, inconvenien*, complicated, unclear, unfriendly
-2.5: unhelpful, incompeten*, ignor*, neglect*, careless*, clueless, lazy, negligent, inattentive, dishonest*, deceptive, deceiv*, mislead*, misled, lie, lied, lies, lying, liar*, cheat*
-2.5: fake, counterfeit, bogus, phony, steal my, stole*, stolen, overpriced, overprice, pricey, overcharge*, expensive, costly, hidden fee*, refund*, returning, returned
-2.5: send it back, send back, sent back, return them, returning it, throw* away, threw away, thrown away, threw it, throw it, toss it, tossed it
-2: cold, lukewarm, tepid, dried, tough, chewy, rubbery, mushy, bitter, sour, salty, watery, oily, overdone, small portion*, skimpy, frozen, canned, microwaved, burn, smell
-2: smells, smelled, odor, odour, ugly, hideous, unattractive, tacky, gaudy, weak, weaker, weakest, limp, inferior, subpar, downgrade
-2: wrong, incorrect*, inaccura*, mistake*, error*, incompatible, unfortunat*, beware, warning, warn*, worried, worry, afraid, scared, dangerous*, hazard*, unsafe, risk*, unauthorized
-2: wait*, waited, waiting, delay*, late, never arrived, never received, overdue, canceled, cancelled, cancel*, denied, refus*, reject*, excuse*, apolog*, blame, fault, unresponsive
-2: weird, strange, bizarre, odd, creepy, sketchy, suspicious, doubt*, dubious, questionable, skeptical, forgettable, forgotten, overrated, overhyped, hype, hyped, unnecessar*, gimmick*
-2: lost, lose, loses, losing, lose*, limited, restrict*, insufficient, inadequate*, deplorable, unwelcom*, crowded, cramped, stuffy, rushed, unprepared, misses, missed
-2: ill fitting, drag, drags, dragged, cringe*, plotless, aimless*, hollow, flat, plod*, superficial, trite, sappy, melodrama*, stereotyp*, racist, offensive*, exploit*, violent*, gratuitous
-2: negativ*, downside*, drawback*, con, cons, shortcoming*, unrealistic, implausible, hole, holes, plot hole*, pain in, misfire*, flop, bomb*, stupidity, horror show, laughably, ashamed
-2: unlucky, unfair*, unethical, abuse*, harass*, threat*, cursed, torture, torment, suffer*, tortur*, sucker, fool, foolish, hell, damn, ass, bitch*, wtf, ugh, yikes
-1.5: replaced, replacement*, repair*, warranty, stopped, stops, stop, quit, quits, supposed, should have, unless
-1.5: wish, wished, attempt*, tries to
-1.5: excessiv*, extremely slow, unable, struggle*, fiddl*, squeak*, jiggl*, loosen*, stuck, jam, jams, jammed, blow, blows, blew, blown, slap in, pathetically, terrible
-1.5: after only, after about, within a, only lasted, lasted less, last long enough
-1: charge*, contact*, apparently, obviously, seriously, cheap, cheapest, cheaper
0: cold beer, ice cold, cold drink*, have to say, had to say, have to admit, have to try, have to have, mad max, bad boy*, bad guy*, dry aged, dry rub, thin crust
0: crack me up, black comedy, tear jerker, drop in, drop dead, dropped in, drop by, tough guy, raw fish, dead on, sick of not, crazy about
0: wait to, waitress, waiter, waiters, waitresses, waitstaff, wait staff, no waiting, try the, tried the, tried to, try it, try this
0: late night, flat screen, flat iron, cheap price, cheap and, stop by, stopped by, stop in, stopped in, stop here, stop going, non stop, one stop, stop watching
0: have to go back, return policy, rest is, lies in, lies with
0: charger*, charged, charges, contacts, horror film*, horror movie*
0: noise cancel*, noise reduc*, canceling, cancelling, dropped it, drop it, dropped the, drops it, i drop, i have dropped, limited edition
0: lose weight, lie down, static cling, late show, less than a week, less than an hour, low price, hell yes, insanely good
0: trying to, have to, had to, try to, wrong with it, go wrong, wish you, wish all, waste of space, over and over
`
