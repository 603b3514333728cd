# Every sentence of the bot in English.
# A text may hold **bold**, lists and [links](https://…). { $… } is filled in by the bot.
# Before % and after € stands a space that does not break the line.

## Words that users may say for a command, separated by commas

command-start = self-assessment, the self-assessment, assessment, start the self-assessment, start assessment, start the assessment, new assessment
# Words that start it wherever they stand in a message, when nothing else is going on.
start-anywhere = self-assessment, which rung
command-go-on = go on, continue, resume
command-back = back, go back, previous, previous question
command-change = change, edit, correct
command-remove = remove
command-stop = stop, pause, quit, later, exit
command-restart = restart, start over, start again
command-explain = explain, explanation, explain this, i don't understand, i do not understand, what do you mean, what does that mean
command-skip = skip, skip this, skip this question, pass
command-unknown = i don't know, i do not know, don't know, dont know, no idea, not sure, i am not sure, unknown, dunno
command-list = scenarios, my scenarios, my assessments, overview
command-compare = compare, compare scenarios, compare my scenarios
command-copy = copy, make a copy, copy this scenario
command-rename = rename, another name, change name
command-delete = delete scenario, delete this scenario, delete this assessment
command-summary = summary, result, my score
command-score = show my score, show me my score, show the score, calculate my score

command-menu = menu, what can you do
command-greeting = hello, hi, hi there, good morning, good afternoon, good evening
command-thanks = thanks, thank you, thank you very much, many thanks, cheers
command-person = person, a person, human, a human, speak to a person, talk to a human, I want to talk to a human, agent, helpdesk, I'd like to talk to a human, I'd like to talk to a person, I want to talk to a person, I want to speak to a person, I want to speak to a human, can I talk to a human, can I talk to a person, can I speak to somebody
command-automatic = automatic, follow my language
command-dutch = dutch, in dutch
command-english = english, in english, speak english
command-language = language

## The menu of a channel: a command, and what it does

menu-assessment = assessment: Do the self-assessment, or go on with it
menu-partners = partners: Find partners in the region
menu-application = application: Begin or follow an application for the PSO
menu-result = score: See your last score
menu-stop = stop: Stop, and go on later
menu-language = language: Choose another language
menu-person = person: Talk to a human
menu-news = news: Switch news from the helpdesk on or off
menu-privacy = privacy: See, get or have erased what I keep of you
menu-link = link: Link another account
menu-help = help: What I can do

## Menu

greeting =
    Hello! I am **Laddermaat**, a computer that helps you with the PSO ladder.

    - **Just ask your question** about the PSO, in ordinary words. If I do not know, I put it to a **person**, if you like.
    - I take you through the **self-assessment**: after some twenty short questions you see roughly which rung you stand on.
    - I find **partners in the region** for you: say whom you are looking for, and where.
    - I prepare an **application** with you, and tell you how it is getting on.
    - You can stop at any time and go on later. I keep your answers.

    Please do not mention names of employees: numbers and hours are enough.
offer-start = Start the self-assessment
offer-english = In English, please
offer-dutch = Liever in het Nederlands
language-set = Fine, we go on in English.
language-follows = Fine, I answer in the language you write in.
ask-language = Which language do you prefer?
offer-language-nl = Nederlands
offer-language-en = English
offer-language-auto = The language I write in
thanks = You are welcome.
not-understood = I do not quite understand that. Could you say it in a whole sentence? Type **menu** to see what I can do.
nothing-running = No self-assessment is going on. Type **self-assessment** to start one or go on, or ask a question about the PSO.
edited-earlier = I see that you changed an earlier message. I had already read it as it was. Type **change** to change an answer, or send your question again.
edited-last = I have read your changed message instead of the earlier one.
withdrawn-last = You deleted your last message. It no longer counts.
no-documents = I cannot look at files or photos here. Please tell me in plain words.
nothing-said = I see no text in your message. Please type your answer or question in ordinary words.
too-long = That message is too long for me: it has { $length } characters and I read { $most } at most. Could you say it more briefly?
stale-menu-button = That button no longer works.
crowded = You sent so many messages at once that I did not read the last ones. Was there anything I should know? Please send it again.
apology = Sorry, something went wrong on my side. Your answers are safe. Please try again. If it keeps happening, report error code **{ $id }** to [info@pso-nederland.nl](mailto:info@pso-nederland.nl).

## Linked accounts

command-link = link, link account, link an account, link my account, link my accounts, link accounts
command-unlink = unlink, unlink account, unlink this account, unlink my account
link-code =
    Your code is **{ $code }**. Type on your other account: **link { $code }**. You then go on with the same conversation on both.

    The code works once, for { $minutes } minutes. Keep it to yourself: whoever uses it sees your answers.
linked =
    Done: this account is linked to your account { $channel ->
        [web] in the web chat
        [telegram] on Telegram
        [slack] in Slack
        *[other] elsewhere
    }. You go on with the same conversation on both. Type **my assessments** to see what is together now.
linked-there =
    This conversation is now linked to your account { $channel ->
        [web] in the web chat
        [telegram] on Telegram
        [slack] in Slack
        *[other] elsewhere
    }. You go on with the same conversation on both. Type **unlink** to take this account out again.
link-sure =
    Is code **{ $code }** your own? Whoever made it will see what you have filled in here, and you will see what was filled in there. Did somebody else send you this link? Then do not go on.
offer-link-yes = Yes, link my accounts
link-wrong = This code does not work. Perhaps it has expired, was used before or was copied wrongly. Type **link** on your other account for a new code.
link-own = This code is of this very conversation. Type it on the account that you want to link.
link-too-often = Those were too many wrong codes. In an hour, type **link** on your other account for a new one.
link-shared = Others read along here, so I link no accounts. Type **link** in a conversation with me alone.
not-linked = This account is not linked. Type **link** if you want that.
unlinked = This account now stands alone, and begins with an empty conversation. What you filled in is still in the conversation of your other accounts.
unlinked-there =
    Your account { $channel ->
        [web] in the web chat
        [telegram] on Telegram
        [slack] in Slack
        *[other] elsewhere
    } is no longer linked. What you filled in is still here.

## Partners in the region

command-partners = marketplace, the marketplace, find partners, find a partner, search partners, partner search, i am looking for a partner, i am looking for partners
command-more = more, show more, next five, the next five
command-map = map, on the map, on a map, the map, show the map, show a map, show me the map, show them on the map, show it on a map
command-file = export it, as a file, as a spreadsheet, in excel, download the list, the whole list, whole list
command-alert = alert me, notify me, keep me posted, save this search, save search
command-no-alerts = stop alerts, no alerts, no more alerts, stop notifying me, forget my searches
command-register = listing, my listing, register us, register my organisation, list our company, list my organisation, list us, can you list us, we want to be listed, change my listing, put us on the marketplace, put us on the list

partners-start =
    On **the PSO marketplace**, employers, municipalities, Keurmerkhouders and SW-bedrijven (sheltered-work companies) find each other in the region. Without obligation: nobody pays to be higher on the list.

    Say in plain words whom you are looking for, and where. For example:

    - cleaning company with at least rung 2 near Zwolle
    - SW-bedrijven in Twente that do packing
    - is Bakkerij De Korenaar PSO certified?

    Is your own organisation not listed yet? Register it.
offer-partners = Find partners in the region
offer-register = Register my organisation

partners-found = { $total ->
        [one] **One organisation** found
       *[other] **{ $total } organisations** found
    }: { $wish }.
partners-further = From number { $first } of { $total }: { $wish }.
partners-widened = Nobody found for: { $wish }. So I looked further away.
partners-nobody = Nobody found for: { $wish }, nor further away. Ask for less, or be alerted when somebody joins.
partners-lapsed = { $count ->
        [one] One more organisation would match, but its certificate has expired.
       *[other] { $count } more organisations would match, but their certificates have expired.
    }
partners-name-a-place = Name a place, province or postcode to search nearby.
partners-no-such-number = That number is not in the list, which goes up to { $last }.
partners-no-more = Those were all of them.
partners-nothing-searched = You have not searched for anything yet. Say, for example: **catering near Utrecht**.
partners-gone = That button belongs to an earlier search. Please say again whom you are looking for, and where.
partners-not-listed = I cannot find **{ $name }** on the marketplace. That does not mean that there is no certificate: not everybody is listed here. To be sure, ask [PSO-Nederland](https://www.pso-nederland.nl).
partners-which-of-these = There are several with such a name.
partners-which-place = There are several places called **{ $name }**. Which one do you mean?
partners-where = Where are you looking? Name a place, municipality, province, labour-market region or postcode. Or say **all of the Netherlands**.
partners-unknown-place = I do not know **{ $name }** as a place in the Netherlands. Name a place, municipality, province or postcode. Or say **all of the Netherlands**.
partners-abroad = **{ $name }** is not in the Netherlands, and I know nobody outside it. Name a place on this side of the border, or say **all of the Netherlands**.
partners-location-kept = Thank you. From now on, "nearby" means near this spot. Whom are you looking for?
offer-share-location = Share my location
offer-more = More
offer-wider = Look further away
offer-higher = Higher rungs too
offer-map = On the map
offer-file = All as a spreadsheet
offer-alert = Alert me
offer-no-alerts = Stop alerts
offer-contact = Put me in contact
offer-back-to-list = Back to the list
partners-file = { $total ->
        [one] That one organisation is in this file.
       *[other] All { $total } organisations are in this file.
    }
partners-file-part = The first { $most } of { $total } organisations are in this file.
partners-file-name = partners.xlsx
partners-map =
    { $total ->
        [one] This organisation is on the map
       *[other] These { $total } organisations are on the map
    }: { $wish }.
partners-map-part = The first { $shown } of { $total } organisations are on the map: { $wish }. Search a smaller area to see the others on the map. Type **export it** for a file with the whole list.
partners-map-title = { $wish }
partners-map-title-fictional = { $wish } (made-up organisations)
partners-map-alt = Map: { $title }
partners-map-name = map.png
partners-alert-kept = I will alert you when an organisation joins for: { $wish }. You get one message a day at most.
partners-alerts-dropped = You will get no more alerts. Your searches are forgotten.
partners-news = { $total ->
        [one] **An organisation has joined**
       *[other] **{ $total } organisations have joined**
    } for your search: { $wish }.
partners-fictional = *These organisations are made up, to try the marketplace with.*

partners-all = all organisations
partners-or = or
partners-kind-employer = employer
partners-kind-municipality = municipality
partners-kind-service-provider = Keurmerkhouder
partners-kind-sw-company = SW-bedrijf
partners-kinds-employer = employers
partners-kinds-municipality = municipalities
partners-kinds-service-provider = Keurmerkhouders
partners-kinds-sw-company = SW-bedrijven
partners-rung-aspirant = aspirant status
partners-rung-basistrede = basistrede
partners-rung-1 = rung 1
partners-rung-2 = rung 2
partners-rung-3 = rung 3
partners-or-higher = { $rung } or higher
partners-30plus = PSO 30+
partners-around = within { NUMBER($km, maximumFractionDigits: 1) } km of { $place }
partners-inside-municipality = in the municipality of { $name }
partners-inside-province = in the province of { $name }
partners-inside-region = in the labour-market region { $name }
partners-everywhere = in all of the Netherlands
partners-postcode = postcode { $digits }
partners-your-location = your location
partners-distance = { NUMBER($km, maximumFractionDigits: 1) } km
partners-name = **{ $name }**
partners-name-fictional = **{ $name }** (made up)
partners-no-certificate = no PSO certificate known
partners-valid = { $rung }, valid through { DATETIME($day, dateStyle: "long") }
partners-validity-unknown = { $rung }, validity not known
partners-expired = certificate expired on { DATETIME($day, dateStyle: "long") } (was { $rung })
partners-wants = Looking for: { $wants }
partners-confirmed = *Confirmed on { DATETIME($day, dateStyle: "long") }.*

## Being brought into contact

contact-whom = With whom would you like to be in contact? Give the number in the list, or the name.
contact-who = You would like to be in contact with **{ $name }**. Who are you, and how can you be reached? For example: "Anna de Wit, buyer at Hotel De Zon, anna@dezon.example, looking for a laundry".
contact-share =
    This is what I share with **{ $name }**, through the helpdesk of Blik op Werk, and nothing else:

    { $message }

    Is that all right?
contact-yes = Yes, share it
contact-no = No, do not share
contact-too-long = That is too long to pass on. Please keep it to { $most } characters.
contact-sent = Your request has been passed on. The helpdesk will put you in contact.
contact-not-sent = All right, I share nothing.
contact-gone = This organisation is no longer on the marketplace, so I share nothing.
contact-fictional = This organisation is made up, so there is nobody to put you in contact with.

## A listing of one's own

register-start = Good to have you with us. I will ask ten short questions or so. You see everything before you send it, and a colleague looks at it before it shows.
register-again = We go on with what you filled in before.
register-ask-name = What is the name of your organisation?
register-ask-kind = What kind of organisation is it?
register-ask-place = Where is your organisation? Give the postcode (8011 AA, for example) or the place.
register-ask-services = What do you do or supply? Say it in plain words, with commas between.
register-ask-rung = On which rung of the PSO are you?
register-ask-valid_until = Through which day is your certificate valid? For example 31-03-2027.
register-ask-pso_30plus = Do you also have PSO 30+?
register-ask-email = At which e-mail address can you be reached? It is shown in your listing, so take a general one.
register-ask-website = What is your website?
register-ask-phone = At which telephone number can you be reached?
register-ask-description = Tell in a sentence or two what you do.
register-ask-wants = What are you looking for on the marketplace yourself? For example: a supplier of corporate gifts.
register-offer-skip = Skip
register-offer-kind-employer = Employer
register-offer-kind-municipality = Municipality
register-offer-kind-service-provider = Keurmerkhouder
register-offer-kind-sw-company = SW-bedrijf
register-offer-rung-none = No certificate
register-offer-rung-aspirant = Aspirant status
register-offer-rung-basistrede = Basistrede
register-offer-rung-1 = Rung 1
register-offer-rung-2 = Rung 2
register-offer-rung-3 = Rung 3
register-offer-pso_30plus-yes = Yes
register-offer-pso_30plus-no = No
register-wrong-name = That name is empty or too long: keep it to a hundred characters.
register-wrong-kind = That is none of the four. Please choose one.
register-wrong-place = I cannot find that place or postcode, or there are several. With the postcode it always works.
register-wrong-services = I read no service or product in that. Please name it in a few words.
register-wrong-rung = That is no rung I know. Please choose one.
register-wrong-valid_until = That is no date I can read. Write it as 31-03-2027.
register-wrong-pso_30plus = Please say yes or no.
register-wrong-email = That does not look like an e-mail address. One looks like info@yourcompany.nl.
register-wrong-website = That does not look like a web address. One looks like www.yourcompany.nl.
register-wrong-phone = That does not look like a telephone number.
register-wrong-description = That is too long: keep it to three hundred characters.
register-wrong-wants = That is too long: keep it to three hundred characters.
register-needed = This one cannot be skipped.
register-summary = This is how you will be listed:
register-send-means = Is it right? Then it goes to the helpdesk of Blik op Werk. You will hear when your listing shows.
register-send = Send
register-change = Change something
register-not-now = Not now
register-change-what = What would you like to change?
register-label-name = Name
register-label-kind = Kind of organisation
register-label-place = Place
register-label-services = Services
register-label-rung = Rung
register-label-valid_until = Valid through
register-label-pso_30plus = PSO 30+
register-label-email = E-mail address
register-label-website = Website
register-label-phone = Telephone
register-label-description = Description
register-label-wants = What you look for
register-sent = Thank you, your listing has been sent. A colleague looks at it; then you will hear from me. Type **listing** to change something.
register-stopped = All right, I send nothing. What you filled in is kept: type **listing** to go on.
register-stale = That button belongs to an earlier question.

## Questions in between

topic = **{ $title }**
topic-source = *Source: { $source }, checked on { DATETIME($checked, dateStyle: "long") }.*
topic-expired = **Please note:** this held until { DATETIME($until, dateStyle: "long") }. Check whether it still does.
was-it-useful = Does this help you?
offer-useful = Yes, thank you
offer-useless = No, not really
useful-thanks = Good to hear.
useless-perhaps = That is a pity. Did you perhaps mean one of these subjects?
useless-sorry = I am sorry that this does not help you.
did-you-mean = I am not sure what you mean. Is your question about one of these subjects?
which-of-these = There is more than one thing I can tell you about that. What would you like to know?
offer-none-of-these = None of these
question-unknown = I have no answer to that question.
question-for-people = I can put this question to people: *{ $question }*
none-meant = Then I have no answer to your question.
kept-to-myself = Fine, I pass nothing on. Perhaps I can do something else for you. Type **menu** to see what I can do.
stale-question-button = That button belongs to an earlier question. Please ask your question again.

## The helpdesk, for users

person-which-question = What would you like to ask? Type your question and I will put it to a colleague. Type **stop** if you have changed your mind.
pass-on-means = Shall I pass your question on to the Blik op Werk helpdesk? A colleague will then read your question and the last things we said to each other, but will not see which account it comes from. The answer comes here.
pass-on-means-alone = Shall I pass your question on to the Blik op Werk helpdesk? A colleague will then read that question only, and will not see which account it comes from. The answer comes here.
pass-on-means-choice = Shall I pass your question on to the Blik op Werk helpdesk? A colleague will then read that question only, or your self-assessment and what we said last as well: you choose. Which account it comes from stays hidden. The answer comes here.
offer-ask-people = Ask people
offer-pass-on = Pass my question on
offer-pass-on-all = Pass it on, with my self-assessment
offer-keep-to-myself = Don't pass it on
passed-on = Your question has been passed on, as number **{ $number }**. You will get an answer here, by { DATETIME($latest, dateStyle: "full") } at the latest.
passed-on-closed = Your question has been passed on, as number **{ $number }**. The helpdesk is closed now, and opens again on { $opens }. You will get an answer here, by { DATETIME($latest, dateStyle: "full") } at the latest.
passed-on-meanwhile = Would you like to add something? Begin your message with **addition**. Meanwhile you can ask me anything else.
moment = { DATETIME($at, dateStyle: "full") } at { DATETIME($at, timeStyle: "short") }
command-ticket-add = addition
command-ticket-bot = bot
command-ticket-stop = stop
ticket-add-what = What would you like to add? Put it behind the word **addition**, in one message.
ticket-added = I have added it to your question { $number }.
ticket-lies-with-people = Your question { $number } is with a colleague. You will get an answer here. Would you like to add something? Begin your message with **addition**.
ticket-answer = **{ $name }:**

    { $answer }
ticket-answer-changed = **{ $name }** has changed a message:

    { $answer }
ticket-answer-withdrawn = **{ $name }** has taken a message back: please disregard it.
ticket-answers-with-topic = **{ $name }** would like you to read this:
ticket-taken = **{ $name }** of the helpdesk is looking at your question. What you type now goes to { $name }. I will keep quiet.
ticket-reopened = **{ $name }** of the helpdesk is coming back to your question. What you type now goes to { $name }. I will keep quiet.
ticket-with-person = You are talking with { $name } of the helpdesk now. I will keep quiet. Type **bot** to go on with me, or **stop** when you are done.
ticket-offer-bot = Go on with the bot
ticket-offer-done = I am done
ticket-bot-is-silent = You are talking with { $name } of the helpdesk now, so I keep quiet. Type **bot** to go on with me, or **stop** when you are done.
ticket-desk-is-closed = The helpdesk is closed now. Your message is waiting there, and the helpdesk opens again on { $opens }.
ticket-released = You are talking with me again. Your question { $number } stays with the helpdesk: an answer will come here.
ticket-will-be-closed =
    Has question { $number } been answered? I will close it tomorrow. Is there anything else? { $with ->
        [person] Just type it.
       *[bot] Begin your message with **addition**.
    }
ticket-was-closed =
    { $by ->
        [user] Your question { $number } has been closed.
        [clock] Your question { $number } has been closed, since it was quiet for some time.
       *[other] { $by } has closed your question { $number }.
    }
ticket-with-bot-again = You are talking with me again.
ticket-were-you-helped = Did that help you?
ticket-with-bot-already = You are talking with me, the bot. What can I do for you?
ticket-is-closed = Your question { $number } was closed before.
ticket-edit-unseen = The helpdesk does not see this change. Please send it as a new message.
ticket-changed-there = I have changed it with your question { $number } too.
ticket-useful = Glad to hear it.
ticket-useless = That is a pity. I will tell the helpdesk. Type **helpdesk** if there is anything else you would like to ask.

## The helpdesk, for colleagues

language-nl = Dutch
language-en = English
desk-a-colleague = @colleague
desk-form-not-opened = The form did not open. Press once more.
# Behind these comes a colon. The second ones are hardly ever the first word of an answer.
ticket-note-words = internal, note
ticket-note-names = note
ticket-somebody = a colleague
ticket-headline = **Question { $number }** · { $standing } · { $language } · { $channel } · { DATETIME($opened, dateStyle: "medium", timeStyle: "short") }
ticket-line = **{ $number }** · { $standing } · { DATETIME($opened, dateStyle: "medium", timeStyle: "short") } · { $question }
ticket-standing-new = new
ticket-standing-taken = with { $name }
ticket-standing-waiting = waits for the user
ticket-standing-closed = closed
ticket-offer-take = I take this one
ticket-offer-wait = Wait for the user
ticket-offer-close = Close
ticket-offer-reopen = Reopen
ticket-offer-topic = Answer with a topic
ticket-offer-this-topic = Answer: { $topic }
ticket-offer-assign = Assign
ticket-field-topic = Topic
ticket-field-assign = To which colleague?
ticket-bot-thought = **The bot thought of:** { $topics }.
ticket-bot-thought-nothing = The bot recognised no topic.
ticket-turns = **What was said last:**
ticket-turn-user = User: { $words }
ticket-turn-bot = Bot: { $words }
ticket-assessment = **{ $name }**, shared by the user:
ticket-user-said = **User:**

    { $words }
ticket-user-changed = **The user** has changed a message:

    { $words }
ticket-user-withdrew = The user has taken a message back.
ticket-user-released = The user is talking with the bot again. An answer of yours still arrives.
ticket-user-not-helped = The user does not feel well helped.
ticket-user-closed = The user has closed the question.
ticket-desk-taken = { $name } takes this question. The bot keeps quiet.
ticket-desk-assigned = { $name } assigns this question to { $to }.
ticket-desk-awaited = { $name } waits for the user.
ticket-desk-closed = { $name } has closed the question.
ticket-desk-closed-by-clock = The question has been closed, since the user said nothing more.
ticket-desk-reopened = { $name } has reopened the question. The bot keeps quiet.
ticket-desk-topic = { $name } answers with the topic **{ $topic }**.
ticket-desk-answered = **{ $name }** answers:

    { $answer }
ticket-desk-noted = **{ $name }**, internally:

    { $note }
ticket-desk-answer-changed = **{ $name }** changed an answer. It now says:

    { $answer }
ticket-desk-answer-withdrawn = **{ $name }** took an answer back.
ticket-waits = A user is waiting for an answer: { $ticket }
ticket-escalated = Question { $number } has been waiting for an answer since { $since }. The user was promised one by { $promised } at the latest.
ticket-file-too-large = { $name } is too large to pass on. A file may be { $most } MB at most.
ticket-file-gone = { $name } cannot be fetched. Please send it again.
ticket-refused-is-closed = This question has been closed: the user will not read this. Reopen it to answer, or begin with **note:** for your colleagues.
ticket-refused-is-erased = The user had everything erased. What you say here is not kept.
ticket-refused-is-open = This question is still open.
ticket-refused-is-yours = This question is yours already.
ticket-refused-is-too-long = This message is too long to pass on. Please divide it.
ticket-refused-is-empty = There is nothing to pass on.
ticket-refused-is-no-name = Give the name of a colleague, in forty letters at most.
ticket-refused-is-not-answered = You have not answered the user yet. They are waiting for you, not the other way round.
ticket-refused-is-not-sent = This change does not go to the user, since the message itself was not sent or was taken back. Send it as a new message.
ticket-refused-is-unclear = This was not sent, since it looks like a note. If it is one, begin with **note:**. If it is an answer, begin with another word.
ticket-not-delivered = Please note: an answer of yours did not reach the user. The channel would not take it.
ticket-refused-is-unfinished = A draft needs a title, one question at least, an answer and a source.
ticket-offer-draft = Make it knowledge
ticket-desk-drafted = { $name } makes it knowledge: a draft on **{ $topic }**. Whoever keeps the knowledge can go on with the file.
draft-title-nl = Title in Dutch
draft-title-hint = What is it about?
draft-questions-nl = Questions in Dutch
draft-questions-hint = As people put them, each on a line of its own and in other words
draft-answer-nl = Answer in Dutch
draft-answer-hint = Short and precise, in plain words
draft-source = Source
draft-source-hint = Where does it say so? For instance: PSO-handleiding 1.6, section 4.2
draft-title-en = Title in English
draft-questions-en = Questions in English
draft-answer-en = Answer in English
draft-note = A draft, made of question { $number } to the helpdesk. How to go on is in docs/knowledge.md.
draft-note-check = To do: compare the answer with the source, and see that there is nothing personal in it.
draft-note-english = To do: write what is missing in English (title, answer, questions).
draft-note-questions = To do: more questions. Needed are { $needed_dutch } in Dutch and { $needed_english } in English; there are { $dutch } and { $english } now.
figures-open-none = No question is open.
figures-open =
    { $count ->
        [one] **1 open question**:
       *[other] **{ $count } open questions**, the oldest first:
    }
figures-open-more = … and { $count } more
figures-today = **Today:** { $opened ->
        [one] 1 new question
       *[other] { $opened } new questions
    }, and an answer to { $answered ->
        [one] 1 question
       *[other] { $answered } questions
    }.
figures-period = **From { DATETIME($first, dateStyle: "medium") } to { DATETIME($last, dateStyle: "medium") }:** { $opened ->
        [0] no new questions
        [one] 1 new question
       *[other] { $opened } new questions
    } for the helpdesk.
figures-duration =
    { $hours ->
        [0] { $minutes } min
       *[other] { $hours } h { $minutes } min
    }
figures-response =
    { $count ->
        [one] First answer after { $median }, or { $open } of opening hours (1 question)
       *[other] First answer after { $median }, or { $open } of opening hours (median of { $count } questions)
    }
figures-response-none = First answer: there was none
figures-by-bot = The bot answered { $part } of { $whole } questions
figures-by-bot-none = The bot was asked no questions
figures-rest = Not answered: { $rest }. Passed on to the helpdesk: { $people }
figures-outside =
    { $count ->
        [one] 1 message was about something else
       *[other] { $count } messages were about something else
    }
figures-answers-rated = The bot's answer helped { $part } of { $whole } times
figures-answers-rated-none = Nobody said whether an answer of the bot helped
figures-tickets-rated = The helpdesk helped { $part } of { $whole } times
figures-tickets-rated-none = Nobody said whether the helpdesk helped
figures-unanswered = **What the bot did not know most often:**
figures-unanswered-line = { $question } ({ $times }×)

## Applications, for colleagues

application-offer-complete = Is complete
application-offer-with-auditor = Is with the auditor
application-offer-decided = Has been decided
application-offer-closed = Close
application-offer-withdrawn = Has been withdrawn
application-decision = The decision
application-field-rung = What has been awarded?
application-field-until = Last day of the certificate
application-hint-until = For instance 30-11-2028
application-field-remark = Remark for the applicant
application-wrong-rung = Choose what has been awarded.
application-wrong-until = Enter the last day, for instance 30-11-2028.
application-wrong-remark = A remark has { $most } characters at most.
application-desk-moved = { $name } has changed how it stands. The application is now: **{ $stage }**.
application-desk-remarked = **{ $name }**, to the applicant: { $remark }
application-desk-noted = **{ $name }**, internally: { $remark }
application-desk-withdrawn = The applicant has withdrawn the application.
application-desk-words-only = This does not go to the applicant, who reads new messages in words only.
application-refused-step = That is not possible now, since the application is **{ $stage }**. What is possible: { $possible }.
application-refused-is-erased = The applicant had everything erased. What you say here is not kept.
application-refused-final = That is not possible any more, since the application is **{ $stage }**.
application-refused-is-over = That last day has passed already. Enter a day that is still to come.
ticket-assign-to-whom = Enter a name.

# What is not about the PSO, by class of decoys; `outside` is for the rest.
outside = I know nothing about that: I only know the PSO ladder. Type **menu** to see what I can help you with.
outside-other-certificates = I do not know other certificates, only the PSO. The organisation that issues the certificate can help you.
outside-memberships-and-bodies = I know nothing about that organisation: I only know the PSO and those who belong to it. Please ask them directly.
outside-my-benefit = I know nothing about your own benefit. The UWV or your municipality can help you with that.
outside-employer-schemes = I do not know how that scheme works, but the UWV, your municipality or the employer service point does. I can tell you whether somebody counts for the PSO.
outside-labour-law = I know nothing about labour law. Look in your collective agreement, or ask a trade union, an employers' association or the Juridisch Loket (free legal advice).
outside-taxes = I know nothing about tax. The Belastingdienst (tax office) can help you with that.

# What is said to small talk, by class of decoys; `smalltalk` is for the rest.
smalltalk = I have not much to say to that. Have you a question about the PSO? Then I am glad to help.
smalltalk-greeting = Hello! What would you like to know about the PSO? Type **menu** to see what I can do.
smalltalk-thanks = You are welcome.
smalltalk-goodbye = Goodbye. Your answers are kept.
smalltalk-how-are-you = Fine, thank you. What can I help you with?
smalltalk-who-are-you = I am Laddermaat, a computer. I answer questions about the PSO for the helpdesk of Blik op Werk. If I do not know, I say so.
smalltalk-capabilities = I answer questions about the PSO and take you through the self-assessment. Just type your question, or **self-assessment** to begin.
smalltalk-joke = I leave jokes to people. I know more about the PSO ladder.
smalltalk-praise = Thank you, that is good to hear.
smalltalk-agreement = Good. Have you another question about the PSO?
smalltalk-nonsense = I do not understand that. Could you say it in a whole sentence? Type **menu** to see what I can do.
smalltalk-insult = I am sorry that I do not help you well. Try other words, or e-mail [info@pso-nederland.nl](mailto:info@pso-nederland.nl): people read that.
smalltalk-threat = I notice that you are angry. I cannot help you this way. E-mail your complaint to [info@pso-nederland.nl](mailto:info@pso-nederland.nl): a person will read it.
smalltalk-despair = I am sorry that you feel like this. I am only a computer, but there are people who want to talk with you now. In the Netherlands, call **113** or **0800-0113** free of charge, day and night, or go to [113.nl](https://www.113.nl). Is there immediate danger? Call **112**.
smalltalk-injection = I do not join in with that. I answer questions about the PSO.
still-waiting = I am still waiting for your answer to this question:
still-waiting-summary = I am still waiting for your answer. See whether the summary is right, or type **summary** to see it again.
still-waiting-yes = I am still waiting for your **yes** or **no**.
still-waiting-name = I am still waiting for the new name.

## The assessment: going through it

intro =
    Good, let us start. I work with the { $title } (the PSO handbook). Your score is an estimate: only an audit gives certainty.

    Say **back**, **change**, **explain** or **stop** whenever you like. Please do not mention names of employees.
progress = *Question { $number } of about { $length }*
progress-left = { $count ->
        [one] *One more question*
       *[other] *About { $count } more questions*
    }
now-answered = Your answer was: **{ $answer }**.
offer-keep = Leave it as it is
offer-skip = Skip
offer-unknown = I don't know
offer-whole-year = The whole year
offer-later = Go on later
offer-stop = Stop
offer-go-on = Go on
cannot-skip = I really need this one for the score. Not sure of it? Type **I don't know** and I will help you along.
nothing-before = This is the first question. There is nothing before it.
nothing-to-change = You have not filled in anything yet.
left-as-it-was = Fine, I leave everything as it was.
stopped = Fine, we stop here. Your answers are kept. Type **self-assessment** when you want to go on.
going-on = We go on where you left off.
stale-button = That button belongs to an earlier question. I have not changed anything.
line-read = I read this as: { $answers }. Is that right?
change-voids = If you change this, these answers are dropped: { $names }. Do you want that?
part-removed = { $part } has been removed.

## The questions

ask-organisation = Which organisation is this self-assessment for? You may skip this.
explain-organisation = The name only appears above your own overview. I use it for nothing else.
unknown-organisation = No problem: feel free to skip this question.
short-organisation = Organisation

ask-sw-company = Is your organisation a sheltered-work company (SW-bedrijf)?
explain-sw-company = A sheltered-work company employs people with an SW indication and runs sheltered employment for municipalities. A separate calculation applies to these companies.
unknown-sw-company = If you do not run sheltered employment for municipalities, choose no.
short-sw-company = Sheltered-work company

ask-reference-year = Which year are your figures about? This is called the reference year.
explain-reference-year = The reference year is the year over which you count who worked how much. Usually it is the last full calendar year. All further questions are about this year.
unknown-reference-year = Choose the last full calendar year. Its figures are often complete already.
short-reference-year = Reference year

ask-full-week = How many hours is a full working week in your organisation?
explain-full-week = One fte is a full working week. That is 40 hours, or the number that your collective agreement (cao) calls a full working week.
unknown-full-week = Look in your collective agreement or in a full-time contract. If it says nothing, use 40 hours.
short-full-week = Full working week
value-full-week = { $n } hours
example-full-week = Type for example **40** or **36 hours**.

ask-total-fte = How many fte worked for you in all? Count everybody. A total in hours a week is fine too.
explain-total-fte = Add up the contract hours a week of all staff and divide them by the hours of a full working week. Somebody who worked half a year counts for half. People of the PSO target group count here as well.
unknown-total-fte = Add up all contract hours a week and type that number followed by **hours**, such as **1920 hours**. I will convert it. Payroll often knows at once.
short-total-fte = Total fte
value-total-fte = { NUMBER($n, maximumFractionDigits: 2) } fte
example-total-fte = Type for example **48**, **48.5 fte** or **1920 hours**.
misread-total-fte-wrong-unit = I am looking for the number of fte, not of people.

ask-staff = Do people of the PSO target group work for you? You may also describe a group at once, such as **3 people with Wajong 24 hours a week permanent contract**.
explain-staff = The PSO target group are people in a vulnerable position on the labour market. For example people who came to you from social assistance, a WIA, Wajong or unemployment benefit. People with a sheltered-work indication or in the doelgroepregister belong to it too, and so do students at vocational level 1 and 2.
unknown-staff = Did anybody start with you from a benefit, with a sheltered-work indication or from practical education? Then the answer is yes. If you know of nobody, choose no; you can change it later.
short-staff = People of the target group

ask-group-position = Group { $number }: where did these people come from when you hired them? Take people with the same background, contract and hours together.
unknown-group-position = Look at the situation on their first day: was there a benefit, an indication or a training course? In doubt? UWV or the municipality can tell you whether somebody is in the doelgroepregister. Type **explain** to see all possibilities.
short-group-position = Background

ask-group-contract = Group { $number }: what kind of contract do they have?
unknown-group-contract = Are they on your own payroll? Then choose the regular contract, permanent or temporary. Do you hire them in? Choose secondment or other flexible work.
short-group-contract = Contract

ask-group-people = Group { $number }: how many people are there?
explain-group-people = Count people, not fte: everybody with this background, this contract and the same hours. People with other hours go into another group.
unknown-group-people = An estimate will do: you can change the number later.
short-group-people = Number of people
value-group-people = { $n }
example-group-people = Type for example **3**.

ask-group-hours = Group { $number }: how many hours a week does each of them work by contract?
explain-group-hours = Take the hours in the contract, for one person. Part of an fte is fine too, such as **0.8 fte**.
unknown-group-hours = Take the hours from the contract. If the hours vary, take the average over the year.
short-group-hours = Hours a week, each
value-group-hours = { NUMBER($n, maximumFractionDigits: 2) } hours
example-group-hours = Type for example **24 hours** or **0.8 fte**.

ask-group-months = Group { $number }: how many months of { $year } did they work for you?
explain-group-months = Whoever was employed all year counts for twelve months. Did somebody start on 1 July? Then it is six.
unknown-group-months = Was everybody there on 1 January and still at the end of December? Then choose the whole year. An estimate in months is fine too.
short-group-months = Months in the reference year
value-group-months = { NUMBER($n, maximumFractionDigits: 1) }
example-group-months = Type for example **12** or **6 months**.

ask-group-since-hired = Group { $number }: since which month have they worked for you? This background ({ $position }) counts for { $years } years from the first working day.
explain-group-since-hired = After { $years } years, somebody with this background no longer counts for the PSO. That is why I ask when they started. If they did not start together, make two groups of them.
unknown-group-since-hired = Choose **I don't know**: then I count them, and mention it with the score.
short-group-since-hired = Employed since
example-group-since-hired = Type for example **March 2023** or **03-2023**.

ask-group-since-status-lost = Group { $number }: in which month did they lose their status? After that they count for another { $years } years.
explain-group-since-status-lost = Whoever no longer belongs to the target group counts for another { $years } years. I need the month in which that began.
unknown-group-since-status-lost = Choose **I don't know**: then I count them, and mention it with the score.
short-group-since-status-lost = Status lost since
example-group-since-status-lost = Type for example **March 2025** or **03-2025**.

ask-group-more = Is there another group of people of the target group? You may describe it at once.
explain-group-more = People with another background, another contract or other hours form a new group.
unknown-group-more = Choose no. You can always add a group later.
short-group-more = Another group

ask-own-employment = Would you also like to know how you stand for PSO 30+?
explain-own-employment = PSO 30+ is a separate reading. At least 30 percent of the people in your own employment must belong to the target group of article 2.82 of the Dutch Public Procurement Act. It lets you tender for contracts that are reserved for such companies.
unknown-own-employment = Choose no. You can fill this in later.
short-own-employment = Include PSO 30+

ask-own-people = How many people do you have in your own employment?
explain-own-people = Count people, not fte. Agency workers and people you hire in do not count here.
unknown-own-people = Look at the payroll of your own organisation. An estimate will do.
short-own-people = People in own employment
value-own-people = { $n }
example-own-people = Type for example **60**.

ask-own-target = How many of them belong to the target group of article 2.82? In any case: people of the jobs agreement (banenafspraak) and people with WIA or WAO.
explain-own-target = People of the jobs agreement (the doelgroepregister) and people with a WIA or WAO benefit count in any case. People from social assistance or unemployment benefit do not count automatically.
unknown-own-target = Only count those you are sure of. Type **0** if you are sure of nobody.
short-own-target = Target group in own employment
value-own-target = { $n }
example-own-target = Type for example **20**.
misread-own-target-too-high = That is more than you have in your own employment ({ $bound }).

ask-purchases = In the reference year, did you buy anything from a company with a PSO certificate or from a sheltered-work company? This is optional.
explain-purchases = What you buy from such companies counts as an indirect contribution. One order may not count twice: a seconded colleague you already mentioned is not a purchase.
unknown-purchases = Choose no. Purchases only add to the score, and you can add them later.
short-purchases = Social purchasing

ask-purchase-supplier = Purchase { $number }: which company did you buy from? You may skip this.
explain-purchase-supplier = The name is only for your own overview.
unknown-purchase-supplier = Feel free to skip this question.
short-purchase-supplier = Supplier

ask-purchase-amount = Purchase { $number }: how many euros did you spend there in the reference year?
explain-purchase-amount = Add up all invoices from this company over the reference year.
unknown-purchase-amount = An estimate will do. You can also leave this purchase out: type **back** and choose no.
short-purchase-amount = Amount
value-purchase-amount = € { NUMBER($n, maximumFractionDigits: 2) }
example-purchase-amount = Type for example **20,000** or **€ 1,250.50**.

ask-purchase-turnover = Purchase { $number }: what is the yearly turnover of that company? If it is an estimate, put **about** before it.
explain-purchase-turnover = I work out which part of that company's work you pay for. For that I need its whole turnover. Ask the supplier or look in its annual report.
unknown-purchase-turnover = An estimate will do: type for example **about 2 million**. I will mention it with the score.
short-purchase-turnover = Supplier's turnover
value-exact = € { NUMBER($n, maximumFractionDigits: 2) }
value-estimated = about € { NUMBER($n, maximumFractionDigits: 2) }
example-purchase-turnover = Type for example **1,500,000** or **about 2 million**.
misread-purchase-turnover-too-low = That is less than you bought there (€ { $bound }).

ask-purchase-fte = Purchase { $number }: how many fte work for that company?
explain-purchase-fte = This is about all staff of the supplier, in fte.
unknown-purchase-fte = Ask the supplier, or make an estimate.
short-purchase-fte = Supplier's fte
value-purchase-fte = { NUMBER($n, maximumFractionDigits: 2) } fte
example-purchase-fte = Type for example **30**.

ask-purchase-direct = Purchase { $number }: what is the direct contribution of that company, in percent?
explain-purchase-direct = The direct contribution is the part of the staff that belongs to the PSO target group. The supplier finds this percentage in its own PSO calculation.
unknown-purchase-direct = Ask the supplier: it is in its PSO calculation. If you do not know it now, feel free to stop and go on later.
short-purchase-direct = Supplier's direct contribution
value-purchase-direct = { NUMBER($n, maximumFractionDigits: 2) } %
example-purchase-direct = Type for example **25** or **12.5 %**.

ask-purchase-more = Did you buy from another company with a PSO certificate, or another sheltered-work company?
explain-purchase-more = Every supplier is filled in separately.
unknown-purchase-more = Choose no. You can add a purchase later.
short-purchase-more = Another purchase

ask-quality = **{ $name }**. { $explanation } Is this arranged for everybody of the target group?
unknown-quality = Choose **I don't know**. Then I mention with the score that this still has to be looked at.

ask-aspirant = With these figures you do not reach a rung yet. Do you have a plan with goals and actions to reach at least rung 1 within two years?
explain-aspirant = Whoever does not reach a rung yet but works on it can get the aspirant status. That takes a written plan with concrete goals and actions, and you must be working on it already.
unknown-aspirant = If there is nothing on paper yet, choose no.
short-aspirant = Plan for the aspirant status
short-confirmed = Summary

explain-confirmed = Check whether everything is right. Choose **Show my score** if it is, or **Change an answer** if something is not.
unknown-confirmed = Not sure that everything is right? You can see a provisional score now and still change everything afterwards.
ask-confirmed = Is the summary right?

## How an answer is shown

answer-yes = yes
answer-no = no
offer-yes = Yes
offer-no = No
answer-skipped = not filled in
answer-unknown = I don't know
part-group = group { $number }
part-purchase = purchase { $number }

# In the line about one group or purchase

brief-group-position = { $answer }
brief-group-contract = { $answer }
brief-group-people = { $n ->
        [1] 1 person
       *[other] { $answer } people
    }
brief-group-hours = { $answer } a week each
brief-group-months = { $n ->
        [12] all year
        [1] 1 month
       *[other] { $answer } months
    }
brief-group-since-hired = employed since: { $answer }
brief-group-since-status-lost = status lost since: { $answer }
brief-purchase-supplier = supplier: { $answer }
brief-purchase-amount = { $answer } bought
brief-purchase-turnover = turnover: { $answer }
brief-purchase-fte = { $answer }
brief-purchase-direct = direct contribution: { $answer }

## Answers that could not be read

misread-empty = I see no answer in your message.
misread-too-long = That is too long. Please stay under { $bound } characters.
misread-not-a-choice = I do not recognise that answer. Choose one of the possibilities, or type **explain**.
misread-quality-not-a-choice = Is it arranged for only some of them? Then choose no. Not looked at yet? Choose **I don't know**.
misread-ambiguous = That can mean more than one thing. Which do you mean?
misread-not-a-number = I see no number in that.
misread-several-numbers = I see more than one number in that. One number is enough.
misread-wrong-unit = That number has another unit than I need.
misread-not-whole = This must be a whole number.
misread-too-low = That is too little: it is at least { NUMBER($bound, maximumFractionDigits: 2) }.
misread-too-high = That is too much: it is at most { NUMBER($bound, maximumFractionDigits: 2) }.
misread-not-a-year = I can only work with this year or one of the three years before it. Type the year in four digits.
misread-not-a-month = I see no month in that which can be right.

## Summary and changes

summary-intro = **This is what you filled in**
summary-answer = { $name }: **{ $answer }**
summary-part = **{ $part }** – { $answers }
parts-left-out = { $count ->
        [one] And one more. Type **change group 31**, for instance, to see it.
       *[other] And { $count } others. Type **change group 31**, for instance, to see one.
    }
summary-question = Is everything right? Then I work out your score.
score-comes-last = You see your score after the last question.
offer-score = Show my score
offer-change = Change an answer
offer-add-group = Add a group
offer-add-purchase = Add a purchase
offer-remove = Remove { $part }
change-which = What would you like to change?
change-which-of = What would you like to change in { $part }?
change-answer = { $name }: { $answer }

## No score possible

stuck-sw-company = A separate calculation applies to sheltered-work companies. It is not public, so I cannot work out your score. E-mail [info@pso-nederland.nl](mailto:info@pso-nederland.nl): they will help you.
stuck-too-small = Your organisation is too small for the PSO: under 2 fte there is no norm. If the number of fte is not right, change it below.
stuck-more-target-fte-than-total = The groups you mentioned add up to more fte than work for you in all. One of these answers is not right. Which one do you want to change?
stuck-too-many-parts = I cannot handle more than a hundred groups or purchases here. Take small groups together and choose no here.

## The result

result-rung = **With these figures you stand on { $rung }.**
result-aspirant = **With these figures you do not reach a rung yet, but with your plan you can apply for the aspirant status.**
result-none = **With these figures you do not reach a rung yet.**
result-no-staff = Nobody of the PSO target group works for you yet. So your direct contribution is 0 %, and purchases do not count.
result-direct = Your direct contribution is **{ NUMBER($percent, maximumFractionDigits: 2) } %**: { NUMBER($weighted, maximumFractionDigits: 2) } weighted fte out of { NUMBER($size, maximumFractionDigits: 2) } fte in all.
result-group = { $people } × { $position }, { $contract }: each { NUMBER($hours, maximumFractionDigits: 2) } of { NUMBER($week, maximumFractionDigits: 2) } hours, { $months ->
        [12] all year
        [one] 1 month
       *[other] { NUMBER($months, maximumFractionDigits: 1) } months
    }. That is { NUMBER($fte, maximumFractionDigits: 2) } fte × weight { NUMBER($weight, maximumFractionDigits: 4) } = **{ NUMBER($weighted, maximumFractionDigits: 2) }**.
result-expired = { $people } × { $position }: **does not count**. This background counts for { $years } years, from { $since }. That time was over in { $until }, so in reference year { $year } this group does not count.
result-indirect = Your purchases count as an indirect contribution: { NUMBER($percent, maximumFractionDigits: 2) } %. Together that is **{ NUMBER($total, maximumFractionDigits: 2) } %**.
result-indirect-capped = Your purchases are worth { NUMBER($percent, maximumFractionDigits: 2) } %, but count for at most { $times } times the direct contribution: { NUMBER($counted, maximumFractionDigits: 2) } %. Together that is **{ NUMBER($total, maximumFractionDigits: 2) } %**.
result-norm = { $rung } from { NUMBER($percent, maximumFractionDigits: 2) } %
result-norms = The norm for { NUMBER($size, maximumFractionDigits: 2) } fte: { $norms }.
result-top = There is nothing above it: this is the highest rung.
result-missing = For **{ $rung }** you are { NUMBER($percent, minimumFractionDigits: 2, maximumFractionDigits: 2) } percentage points short.
result-hire = That is about { $people ->
        [one] 1 extra colleague of { $hours } hours a week
       *[other] { $people } extra colleagues of { $hours } hours a week each
    } with background { $position } ({ NUMBER($fte, minimumFractionDigits: 2, maximumFractionDigits: 2) } fte).
result-replace = If your organisation does not grow, { NUMBER($fte, minimumFractionDigits: 2, maximumFractionDigits: 2) } fte in existing jobs is enough.
result-30plus-granted = **PSO 30+**: { NUMBER($percent, maximumFractionDigits: 2) } % of the people in your own employment belong to the target group. That is enough ({ $needed } %) and you stand on { $rung }: you qualify.
result-30plus-reached = **PSO 30+**: { NUMBER($percent, maximumFractionDigits: 2) } % of the people in your own employment belong to the target group. That is enough ({ $needed } %), but it also takes { $rung }.
result-30plus-missed = **PSO 30+**: { NUMBER($percent, maximumFractionDigits: 2) } % of the people in your own employment belong to the target group. It takes { $needed } %, together with { $rung }.
result-quality-met = You say that all qualitative requirements are met. At the audit you show it.
result-quality-gaps = This still has to be arranged before an audit can succeed: **{ $names }**.
result-quality-unknown = You have not looked at this yet: **{ $names }**.
result-assumptions = **What I assumed**
assumption-calendar-year = The reference year runs from January up to and including December { $year }.
assumption-norm-interpolated = The norm for your size lies between two published rows. It is worked out on a straight line between them.
assumption-turnover-estimated = The turnover of a supplier is an estimate.
assumption-edition-in-force = The edition that is in force now was used.
assumption-since-unknown = It is not known since when one of the groups counts. That group was counted in full.
assumption-condition-holds = Indications and wage subsidies ran throughout the reference year.
assumption-counted-until = One group counted for part of the reference year. Only the months up to that point were taken.
assumption-hire-full-weight = The advice takes new colleagues on a regular contract, all year.
result-edition = Worked out with the { $title }, in force from { DATETIME($starts, dateStyle: "long") }. Source: { $source }, checked on { DATETIME($checked, dateStyle: "long") }.
result-newer = There are later changes of which the figures are not public: { $changes }. Your real score may differ because of them.
result-audit = Only an audit by a certifying body decides your rung.

## Pictures of a score

picture-percent = { NUMBER($percent, maximumFractionDigits: 2) }{"\u00A0"}%
picture-title = { $name } · { NUMBER($size, maximumFractionDigits: 2) } fte · norms of { $year }
picture-year = reference year { $year }
picture-direct = direct { $percent }
picture-indirect = indirect { $percent }
picture-gap = { NUMBER($percent, minimumFractionDigits: 2, maximumFractionDigits: 2) } percentage points to { $rung }
picture-ladder = The ladder of { $title }
picture-ladder-name = ladder.png
picture-told = { $standing } with { $total } ({ $parts })
picture-rung = { $rung } from { $percent }
picture-rung-reached = { $rung } from { $percent }: reached
picture-comparison = Your assessments side by side
picture-comparison-name = comparison.png
picture-column = { $label }, { $size }: { $told }; { $norms }
picture-size = { NUMBER($size, maximumFractionDigits: 2) } fte
picture-more = And { $count } more

## On paper: the report

command-report = report, the report, report (pdf), make a report, make the report, give me the report, send the report, pdf, as a pdf
offer-report = Report (PDF)
report-here = Here is the report on **{ $name }**, to keep or to hand on.
report-making = I am making the report.
report-file = pso-report
papers-none = For that I need an assessment that is finished. Type **assessment** to begin or go on.
papers-unfinished = **{ $name }** is not finished yet. First answer the questions that are still open.
papers-gone = That assessment is no longer there.

report-kicker = Self-assessment for the PSO ladder
report-about = { $scenario } · reference year { $year } · made on { DATETIME($made, dateStyle: "long") }
report-footer = { $scenario } · { DATETIME($made, dateStyle: "long") }
report-page = page
report-page-of = of
report-summary = Summary
report-advice = What you can do now
report-staff = Direct contribution: people of the target group
report-purchases = Indirect contribution: purchases
report-30plus = PSO 30+
report-quality = Qualitative requirements
report-assumptions = Assumptions
report-sources = Edition and sources

report-percent = { NUMBER($n, minimumFractionDigits: 2, maximumFractionDigits: 2) } %
report-points = { NUMBER($n, minimumFractionDigits: 2, maximumFractionDigits: 2) } percentage points
report-fte = { NUMBER($n, minimumFractionDigits: 2, maximumFractionDigits: 2) }
report-number = { NUMBER($n, maximumFractionDigits: 2) }
report-euros = € { NUMBER($n, maximumFractionDigits: 2) }
report-estimated = € { NUMBER($n, maximumFractionDigits: 2) } (estimate)
report-day = { DATETIME($day, dateStyle: "long") }

report-column-figure = Figure
report-column-value = Value
report-rung = Rung
report-total = Total contribution
report-direct = Direct contribution
report-indirect = Indirect contribution, as far as it counts
report-size = Size of the organisation
report-missing = Gap to { $rung }
report-column-norm = Norm for { $size } fte
report-column-percent = From
report-column-reached = Reached
report-column-people = People
report-column-hours = Hours
report-column-months = Months
report-column-fte = Fte
report-column-weight = Weight
report-column-weighted = Weighted fte
report-in-all = In all
report-column-amount = Amount
report-column-turnover = Turnover
report-column-supplier-fte = Fte
report-column-supplier-direct = Direct
report-column-bought = Counts for fte
report-30plus-unknown = PSO 30+ was not worked out: the number of people in own employment was not filled in.
report-column-requirement = Requirement
report-column-asks = What it asks
report-column-met = Status
report-met-yes = arranged
report-met-no = to arrange
report-met-unknown = not looked at yet
report-advice-hire = Hire about { $people ->
        [one] 1 colleague of { $hours } hours a week
       *[other] { $people } colleagues of { $hours } hours a week each
    } with the background { $position }: { NUMBER($fte, minimumFractionDigits: 2, maximumFractionDigits: 2) } fte together.
report-advice-replace = Or fill { NUMBER($fte, minimumFractionDigits: 2, maximumFractionDigits: 2) } fte of existing jobs with people of the target group. The organisation does not grow then.
report-advice-aspirant = A plan with goals and actions to reach at least { $rung } within two years may bring the aspirant status.
report-advice-apply = Do these figures look right? Then apply for the PSO through MijnPSO. After that a certifying body does the audit.
report-edition = Worked out with the { $title }, in force from { DATETIME($starts, dateStyle: "long") }.
report-column-what = What
report-column-source = Source
report-column-checked = Checked on
report-source-norms = Norms
report-source-start-positions = Weights of the backgrounds
report-source-contracts = Weights of the contracts
report-source-limits = How long a background counts
report-source-indirect = Indirect contribution
report-source-pso-30plus = PSO 30+
report-source-requirements = Qualitative requirements

## On paper: the spreadsheet

command-workbook = spreadsheet, spreadsheet (xlsx), xlsx, make a spreadsheet, give me the spreadsheet, send the spreadsheet
offer-workbook = Spreadsheet (XLSX)
workbook-here = Here is **{ $name }** as a spreadsheet. What you change in the yellow cells is worked out at once.
workbook-making = I am making the spreadsheet.
workbook-file = pso-worksheet

workbook-sheet-score = Score
workbook-sheet-organisation = Organisation
workbook-sheet-groups = Groups
workbook-sheet-purchases = Purchases
workbook-sheet-edition = Edition
workbook-use = The yellow cells on the other sheets are yours to change: everything is worked out again. Below the groups and the purchases there are rows for new ones. The other cells are protected without a password.
workbook-number = Nr
workbook-since = Counts from
workbook-until = Counts until
workbook-counted-months = Months that count
workbook-position-weight = Weight of background
workbook-contract-weight = Weight of contract
workbook-estimated = Estimate
workbook-check = Check
workbook-incomplete = not complete
workbook-over-turnover = more than the turnover
workbook-choose = Choose from the list.
workbook-between = Enter a number from { $least } to { $most }.
workbook-share = Enter a percentage from 0 to 100 %.
workbook-day = Enter a date from { DATETIME($first, dateStyle: "long") } to 31 December of the reference year.
workbook-wrong = That cannot be
workbook-years = Years it counts
workbook-while = Counts while
workbook-norm-size = Norm: size in fte
workbook-limits = Limits
workbook-smallest = Smallest size with a norm, in fte
workbook-most-indirect = Indirect counts at most so many times direct
workbook-own-needed = Share that PSO 30+ asks

workbook-outcome = Outcome
workbook-rung = Rung
workbook-look-at-checks = Look at Check
workbook-contributions = Contributions
workbook-target = Fte of the target group
workbook-how-target = people × hours / full working week × months / 12, of all groups
workbook-weighted = Weighted fte
workbook-how-weighted = the line above × weight of background × weight of contract
workbook-direct = Direct contribution
workbook-how-direct = weighted fte / total fte
workbook-bought = Fte through purchases
workbook-how-bought = amount / turnover × fte × direct contribution, of all suppliers
workbook-indirect = Indirect contribution
workbook-how-indirect = fte through purchases / (total fte + fte through purchases)
workbook-counted = Indirect contribution, as far as it counts
workbook-how-counted = at most a fixed number of times the direct contribution: see Limits on the last sheet
workbook-total = Total contribution
workbook-how-total = direct + indirect as far as it counts; this is compared with the norm
workbook-norms = Norm for this size
workbook-norm-row = Row in the table of norms
workbook-how-norm-row = the largest size that is not larger; above it on a straight line to the next
workbook-following = The next rung
workbook-next = Next rung
workbook-next-norm = Its norm
workbook-next-missing = Percentage points missing
workbook-next-replacing = Needed in existing jobs, in fte
workbook-how-next-replacing = of weight 1, without the organisation growing
workbook-too-few-others = there are not that many others
workbook-own-share = Share of the people in own employment
workbook-30plus = PSO 30+
workbook-30plus-granted = qualifies
workbook-30plus-reached = enough, but it also takes { $rung }
workbook-30plus-missed = not enough
workbook-30plus-unknown = not filled in
workbook-gaps = To arrange
workbook-not-looked-at = Not looked at yet
workbook-checks = Check
workbook-fine = fine
workbook-not-between = not a number from { $least } to { $most }
workbook-too-small = too small for a norm
workbook-too-much = more than all fte
workbook-no-heads = fill in both, as whole numbers
workbook-more-heads = more target group than people
workbook-look-at = look at { $what }
workbook-look-at-sheet = look at the sheet { $sheet }
workbook-check-year = Reference year
workbook-check-week = Full working week
workbook-check-size = Size
workbook-check-target = Fte of the target group
workbook-check-groups = Rows with groups
workbook-check-purchases = Rows with purchases
workbook-check-own = People in own employment
workbook-faults = What is not right

## What if

offer-what-if = What if …?
offer-save-what-if = Keep as a scenario
offer-ways-up = How do I get to { $rung }?
offer-back-to-result = Back to my result
what-if-no-score = I can work that out for you as soon as you have a score. Do the self-assessment first, and then ask again.
what-if-intro = **What if …?** Ask in your own words what a change does to your score. I work it out and show how it is now and how it would be. Type for example:
what-if-example-hire = what if I hire someone with background { $position } for 32 hours?
what-if-example-hours = what if group { $number } works { NUMBER($week, maximumFractionDigits: 2) } hours?
what-if-example-left = what if group { $number } leaves?
what-if-example-contract = what if group { $number } gets a permanent contract?
what-if-example-buy = and if we buy for € 50,000 from an SW company?
what-if-example-buy-at = and if we buy for € 50,000 at { $supplier }?
what-if-example-grow = if we grow by 10 fte
what-if-go-on = When you begin with **and if**, I go on from your question before. Your assessment itself does not change, unless you keep it as a scenario.
what-if-name = { $name } (what if)
what-if-saved-own = For PSO 30+ I ask about your own staff again: the change may be part of that too.
what-if-saved = Kept as **{ $name }**. Your earlier assessment has not changed.

what-if-picture = Your score now and then
what-if-now = now
what-if-then = then
what-if-heading = **What if:** { $change }.
what-if-from-score = I start from your score in **{ $name }**.
what-if-builds-on = This comes on top of what you asked before. I compare with your score in **{ $name }**.
what-if-earlier = { $count ->
        [1] This still holds too:
       *[other] This still holds too, at most the last { $most }:
    }
what-if-again = This takes the place of what you asked before. I compare with your score in **{ $name }**.
what-if-hire = you hire { $people } × { $position }: { NUMBER($hours, maximumFractionDigits: 2) } hours a week each, { $months ->
        [12] all year
        [one] 1 month
       *[other] { NUMBER($months, maximumFractionDigits: 1) } months
    }, { $contract }
what-if-instead = you hire { $people } × { $position } in existing jobs: { NUMBER($hours, maximumFractionDigits: 2) } hours a week each, { $months ->
        [12] all year
        [one] 1 month
       *[other] { NUMBER($months, maximumFractionDigits: 1) } months
    }, { $contract }
what-if-who = { $people } × { $position } (group { $number })
what-if-work = { $who } from { NUMBER($before, maximumFractionDigits: 2) } to { NUMBER($hours, maximumFractionDigits: 2) } hours a week
what-if-contracted = { $who } from { $before } to { $contract }
what-if-prolonged = { $who } from { NUMBER($before, maximumFractionDigits: 1) } to { NUMBER($months, maximumFractionDigits: 1) } months of the year
what-if-left = { $who } leaving
what-if-grown = your organisation grows by { NUMBER($fte, maximumFractionDigits: 2) } fte outside the target group, to { NUMBER($size, maximumFractionDigits: 2) } fte
what-if-shrunk = your organisation shrinks by { NUMBER($fte, maximumFractionDigits: 2) } fte outside the target group, to { NUMBER($size, maximumFractionDigits: 2) } fte
what-if-bought = you buy for € { NUMBER($amount, maximumFractionDigits: 2) }
what-if-bought-more-at = you buy for € { NUMBER($amount, maximumFractionDigits: 2) } extra at { $supplier }
what-if-bought-less-at = you buy for € { NUMBER($amount, maximumFractionDigits: 2) } less at { $supplier }
what-if-bought-at = you buy for € { NUMBER($amount, maximumFractionDigits: 2) } at { $supplier }

what-if-rises = **Then you reach { $rung }.** Now it is { $before }.
what-if-stays = **Then you stay on { $rung }.**
what-if-falls = **Then you drop to { $rung }.** Now it is { $before }.
what-if-falls-off = **Then you no longer reach a rung.** Now it is { $before }.
what-if-still-none = **Then you still do not reach a rung.**
what-if-row-direct = Direct contribution: now { NUMBER($before, maximumFractionDigits: 2) } %, then **{ NUMBER($after, maximumFractionDigits: 2) } %**
what-if-row-indirect = Indirect contribution that counts: now { NUMBER($before, maximumFractionDigits: 2) } %, then **{ NUMBER($after, maximumFractionDigits: 2) } %**
what-if-row-total = Together: now { NUMBER($before, maximumFractionDigits: 2) } %, then **{ NUMBER($after, maximumFractionDigits: 2) } %**
what-if-row-size = Size: now { NUMBER($before, maximumFractionDigits: 2) } fte, then **{ NUMBER($after, maximumFractionDigits: 2) } fte**

what-if-assumed-full-week = A full working week: { NUMBER($week, maximumFractionDigits: 2) } hours.
what-if-assumed-whole-year = Employed all year.
what-if-assumed-regular = A regular contract, permanent or temporary.
what-if-assumed-on-top = The new people come on top of those who work for you already.
what-if-assumed-hired-in-january = Employed from January { $year }: this background counts for a limited number of years.
what-if-assumed-total-follows = Your total number of fte changes along.
what-if-assumed-nobody-instead = Nobody takes the place of those who leave.
what-if-assumed-turnover-estimated = The turnover of the supplier is an estimate.
what-if-assumed-as-before = I know the figures of this supplier already. In all you then buy there for € { NUMBER($amount, maximumFractionDigits: 2) }.
what-if-assumed-no-other-change = Nothing else changes.
what-if-assumed-not-thirty-plus = I did not work out PSO 30+ again.

what-if-cannot-more-target-fte-than-total = That is not possible: there would be more fte of the target group than work for you in all.
what-if-cannot-too-small = Then your organisation is too small for the PSO: under 2 fte there is no norm.
what-if-cannot-too-large = I cannot work with so many fte.
what-if-cannot-too-many-parts = I cannot work that out: I cannot handle more than a hundred groups or purchases.
what-if-cannot-turnover = That is not possible: you would buy for more than the turnover of this supplier.

what-if-unclear-how-many = How many people are they? Type for example **what if I hire 2 wajongers for 24 hours**.
what-if-unclear-which-position = What background do the people have whom you hire? Type for example **what if I hire a wajonger for 32 hours**. If they are not of the target group, type **if we grow by 2 fte**.
what-if-unclear-two-positions = I read more than one background. Name one at a time, such as **what if I hire a wajonger for 32 hours**. After that you can go on with **and if I …**.
what-if-unclear-which-group = Which group do you mean? Name its number, such as **what if group 1 leaves**. These are your groups:
what-if-other-groups = and { $count } others
what-if-unclear-fewer-in-group = There are not that many people in that group. Name a smaller number, or type **what if I hire 2 more wajongers**.
what-if-unclear-which-hours = How many hours a week? Name one number, such as **what if group 1 works 32 hours**.
what-if-unclear-which-months = Is that longer or shorter? Name the number of months that it becomes, such as **what if group 1 works 9 months**.
what-if-unclear-over-full-week = A full working week is { NUMBER($week, maximumFractionDigits: 2) } hours with you. I do not work with more hours a person.
what-if-unclear-which-supplier = At which supplier of your assessment is that? Name it with the amount, such as **what if we buy for € 5,000 less at De Brug**.
what-if-unclear-below-nothing = That is not possible: { NUMBER($total, maximumFractionDigits: 2) } fte work with you now, so nobody would be left.
what-if-unclear-another-year = Another reference year has other figures. Do a new assessment for it: type **new assessment**. Then I can compare the years for you.
what-if-unclear-how-much = For how many euros would you buy? Type for example **what if we buy for € 50,000 from an SW company**.
what-if-unclear-in-fte = How many fte is that? Type for example **if we grow by 10 fte**, or **if we grow to 60 fte**.
what-if-unclear-one-at-a-time = Those are two things in one. Ask them one by one: first **what if I …**, and then **and if we …**.
what-if-unclear-no-change = That is how it is already, so your score does not change.
what-if-unclear-impossible-figure = I cannot work with that number. Type for example **what if group 1 works 32 hours**, or **turnover 2 million, 40 fte, 30 %**.

what-if-figures = To work with purchases of € { NUMBER($amount, maximumFractionDigits: 2) } I need this of the supplier:
what-if-figures-of = To work with purchases of € { NUMBER($amount, maximumFractionDigits: 2) } at { $supplier } I need this of that company:
what-if-figure-turnover = the turnover a year, an estimate will do
what-if-figure-fte = the number of fte
what-if-figure-direct = the direct contribution in percent
what-if-figures-example = Put them in one message, such as **turnover about 2 million, 40 fte, 30 %**. Without those figures I do not guess.
what-if-figures-known = Or ask it with a supplier from your assessment, such as { $names }.
what-if-without-figures = Without the turnover, the fte and the direct contribution of the supplier I cannot work it out. Ask that company for them, and then ask me again.

ways-from-score = I start from your score in **{ $name }**, without the what if before.
ways-seeking = I am looking for the ways to a higher rung.
ways-intro = **This is how you get to { $rung }.** You are at { NUMBER($percent, maximumFractionDigits: 2) } % now. At { NUMBER($size, maximumFractionDigits: 2) } fte it takes { NUMBER($norm, maximumFractionDigits: 2) } %. Of each way you see the least that is enough:
ways-together = **All of this together.**
ways-other-groups = Another { $count } of such steps in your other groups, each as far as it goes.
ways-extra = { $fte ->
        [0] That takes no extra work.
       *[other] That is { NUMBER($fte, maximumFractionDigits: 2) } fte of extra work.
    }
ways-hire = **Hiring on top:** { $people ->
        [one] 1 colleague of { $hours } hours a week
       *[other] { $people } colleagues, { $hours } hours a week together
    }, with a background that counts for 1.
ways-replace = **In existing jobs:** { $people ->
        [one] 1 colleague of { $hours } hours a week
       *[other] { $people } colleagues, { $hours } hours a week together
    }, in the place of others.
ways-lengthen = **Longer hours:** { $who } { $hours } hours a week more each, so { NUMBER($after, maximumFractionDigits: 2) } hours.
ways-prolong = **A longer part of the year:** { $who } { $months ->
        [one] 1 month
       *[other] { $months } months
    } more.
ways-regrade = **Another contract:** { $who } from { $before } to { $contract }. The weight goes from { NUMBER($weight, maximumFractionDigits: 4) } to { NUMBER($after, maximumFractionDigits: 4) }.
ways-students = A BOL student always stays an intern.
ways-buy = **Buying more:** for € { $euros } extra at a supplier from your assessment.
ways-buy-at = **Buying more:** for € { $euros } extra at { $supplier }.
ways-buy-elsewhere = **Buying from a company with a rung or an SW company:** worth { NUMBER($fte, maximumFractionDigits: 2) } fte of the target group. Work it out like this: amount ÷ turnover × fte × direct contribution of that company.
ways-gains = An hour more gains most with { $names }: it counts for { NUMBER($weight, maximumFractionDigits: 4) }.
ways-short = **These alone do not get you there:**
ways-no-further = { $steps } That gets you no further than { NUMBER($percent, maximumFractionDigits: 2) } %, and it takes { NUMBER($norm, maximumFractionDigits: 2) } %.
ways-buying = **Buying.**
ways-buying-more-at = **Buying more at { $supplier }.**
ways-replacing = **All other jobs.**
ways-order = The order is from little to much extra work for the target group, with you or with a supplier. What a way costs in euros I do not know.
ways-assumed = I assume a regular contract and the whole year. The norm is always that for your new size.
ways-there = You are on **{ $rung }** already, with { NUMBER($percent, maximumFractionDigits: 2) } %. So there is nothing left to do for it.
ways-top = You are on **{ $rung }** already, with { NUMBER($percent, maximumFractionDigits: 2) } %. There is nothing above it.
ways-suppliers = **Suppliers with a rung** within 20 km of { $place }: { $total }. What you buy there counts as an indirect contribution. The nearest:
ways-no-suppliers = I found no supplier with a rung within 20 km of { $place }.
ways-where = Are you looking for a supplier with a rung in your region? Type for example **which companies with at least rung 1 are there near Zwolle?**.

## Scenarios

scenario-name = Assessment { $number }
copy-name = { $name } (copy)
scenarios-none = You have no self-assessment yet.
scenarios-intro = **Your assessments**. Choose one to go on with it, copy it or delete it.
scenario-done = **{ $name }**: { $rung }, { NUMBER($percent, maximumFractionDigits: 2) } %
scenario-open = **{ $name }**: not finished, { $number } of about { $length } questions answered
rung-none = no rung yet
offer-new = New assessment
offer-result = View
offer-rename = Another name
offer-copy = Make a copy
offer-delete = Delete
offer-compare = Compare
offer-scenarios = My assessments
ask-name = What name do you give to **{ $name }**?
renamed = Fine, this is now called **{ $name }**.
name-unfit = Give a name of at most { $longest } characters.
copied = The copy is called **{ $name }**. Change in it what you want to try. The original stays as it is.
ask-delete = Are you sure you want to delete **{ $name }**? Its answers will be gone.
ask-restart = Are you sure you want to start **{ $name }** again? Its answers will be gone.
deleted = **{ $name }** has been deleted.
scenarios-full = You already have { $most } assessments. Delete one first.
compare-too-few = To compare, you need at least two finished assessments. Make a copy and change something in it.
compare-intro = **Side by side**
compare-line = **{ $name }**: { $rung }. Total { NUMBER($percent, minimumFractionDigits: 2, maximumFractionDigits: 2) } % (direct { NUMBER($direct, minimumFractionDigits: 2, maximumFractionDigits: 2) } %, indirect { NUMBER($indirect, minimumFractionDigits: 2, maximumFractionDigits: 2) } %) at { NUMBER($size, maximumFractionDigits: 2) } fte
compare-best = The highest contribution: **{ $names }**, with { NUMBER($percent, minimumFractionDigits: 2, maximumFractionDigits: 2) } %.
compare-years = **{ $after } after { $before }** (**{ $later }** after **{ $earlier }**): { $changes }.
compare-direct-moved = direct from { NUMBER($before, minimumFractionDigits: 2, maximumFractionDigits: 2) } % to { NUMBER($after, minimumFractionDigits: 2, maximumFractionDigits: 2) } %
compare-indirect-moved = indirect from { NUMBER($before, minimumFractionDigits: 2, maximumFractionDigits: 2) } % to { NUMBER($after, minimumFractionDigits: 2, maximumFractionDigits: 2) } %
compare-size-moved = from { NUMBER($before, maximumFractionDigits: 2) } to { NUMBER($after, maximumFractionDigits: 2) } fte
compare-rung-same = both times { $rung }
compare-rung-moved = from { $before } to { $after }
compare-more = { NUMBER($percent, minimumFractionDigits: 2, maximumFractionDigits: 2) } percentage points more
compare-less = { NUMBER($percent, minimumFractionDigits: 2, maximumFractionDigits: 2) } percentage points less
compare-equal = as much in all

## Marketplace, from a colleague

listing-approved = Good news: **{ $name }** is now on the marketplace. Other organisations can find you there.
listing-refused =
    Thank you for sending in **{ $name }**. A colleague has looked at it and is not putting it on the marketplace yet.

    The reason: { $reason }

    Can you change this? Then do send it in again. We will gladly take another look.

## Forms, where a channel has them

offer-form-group = Fill in the group at once
offer-form-again = Correct the form
form-group-title = Group { $number }
form-group-since = Since which month (only if the background counts for some years)
offer-form-listing = Fill in the form
form-listing-title = Your listing
form-not-opened = The form did not open. Try it again, or answer here question by question.
form-slips = The form is not filled in well yet. I have taken nothing over from it.
form-slip = **{ $field }**: { $said }
stale-form = That form belongs to an earlier question. I have changed nothing with it.
register-form-stale = That form belongs to a listing that you are not filling in now. I have done nothing with it. Type **listing** to go on.
register-form-overtaken = Meanwhile you filled something in here as well. Look the form over and send it again: what you typed is still in it.

## Documents that are sent

documents-read = I can read a **worksheet** that is filled in, and a file in JSON or TOML with the figures of a company.
document-unread = The file or picture itself I cannot look at here. I answer what you wrote with it.
document-scored = I have computed **{ $name }**.
console-how-to-send = To send a file, drop it on this window, or type a plus, a space and where it is: + sheet.xlsx
console-no-file = There is no file here: { $name }. See whether it is called so, or drop it on this window.
console-unreadable = { $name } cannot be read ({ $reason }).
console-too-large = { $name } is too large: it may be { $most } MB at most.
console-documents-wait = Other files still wait. Send this one again when they have been read.
document-gone = I cannot get **{ $name }**. Please send the file again.
document-too-large = **{ $name }** is too large: I read { $most } MB at most.
document-too-full = There is too much in **{ $name }**: I read { $most } values at most. Put colleagues with the same start position, hours and months together in one group.
document-not-text = **{ $name }** is not readable text. Save the file as UTF-8 and send it again.
document-unreadable = **{ $name }** is not a proper file in JSON or TOML. See whether everything is closed and every key stands there once. Then send it again.
document-unreadable-at = **{ $name }** is not a proper file in JSON or TOML: it goes wrong on line { $line }, character { $column }. Correct that and send it again.
document-no-edition = **{ $name }** names an edition that I do not know. I know these: { $editions }. Change **edition**, or leave it out.
document-refused = I cannot compute **{ $name }** like this. Correct the following and send it again:
document-problem = **{ $where }**: { $said }
document-problems-more = { $count ->
        [one] And one more thing.
       *[other] And { $count } other things.
    }
document-problem-missing = this is missing. Add it.
document-problem-unknown-key = I do not know this key. Correct its name or remove it.
document-problem-not-whole = this is not a whole number. Write 3, for example.
document-problem-not-yes-or-no = write true or false here.
document-problem-not-text = write text between quotes here.
document-problem-wrong-shape = this has another shape than I expect: a list or a table.
document-problem-not-a-number = this is not a number. Write 24, for example.
document-problem-not-finite = this is not an actual number. Write 24, for example.
document-problem-number-absurd = this number is far too large, small or long. Write an ordinary number.
document-problem-sw-company = an SW-bedrijf is computed in a separate way that is not public. Ask PSO-Nederland for it.
document-problem-negative = this cannot be below zero. Write 0 or more.
document-problem-too-small = this is too little for the PSO: under 2 fte there is no norm. Is the number right?
document-problem-too-large = the Netherlands does not have that many fte. Write all fte in the reference year.
document-problem-unknown-id = I do not know this name in this edition. See how it is spelt there.
document-problem-people-absurd = this is not a number of people. Write 1 or more, or leave the part out.
document-problem-hours-absurd = so many hours a week is not possible. Write more than 0 and at most 60, for one colleague.
document-problem-fulltime-absurd = this is not a full working week. Write 40, for example, or what the cao says.
document-problem-year-share-absurd = this is not a part of a year. Write a number from 0 to 1: 0.5 is half the year.
document-problem-turnover-zero = this turnover is not possible. Write the supplier's turnover; an estimate will do.
document-problem-percent-absurd = this is not a percentage. Write a number from 0 to 100.
document-problem-more-target-people-than-people = this is more than there are in own employment. One of the two is wrong.
document-problem-more-target-fte-than-total = the groups add up to more than this. Count the target group in the total as well.
document-problem-other = this is not right. Look it over.

## While something takes long

work-so-far = { $words } ({ $percent } %)

## Somebody's own page, where a channel has one

home-intro =
    I am **Laddermaat**, a computer that thinks along with you about the PSO ladder.

    Ask your question in a message, in plain words. Or choose below.
home-question = The next question is: { $question }
home-result = Your last result. { $result }
home-see-result = See the result

## Applications

command-apply = application, apply, apply for the pso, apply for pso, start application, start an application, begin an application, new application, i want to apply, go on with my application
command-application-status = my application, my applications, our application, application status, status
command-application-withdraw = withdraw, withdraw application, withdraw my application, withdraw our application, withdraw the application
command-application-no-reminders = no reminders, no more reminders, stop reminders, stop reminding me
# Words that ask for it wherever they stand in a message, of somebody who has an application.
command-application-status-anywhere = how is my application, how is our application, how is the application, how far is my application, how far along is my application, where is my application, status of my application, status of our application, status of the application, news about my application, what about my application
command-application-withdraw-anywhere = withdraw my application, withdraw our application, withdraw the application

offer-apply = Begin an application
offer-apply-anew = New application
apply-start =
    I take in your application for the PSO, in some eight short questions. You see everything before you send it. Say **back**, **change** or **stop** whenever you like.

    This costs nothing. It does not replace the final application in MijnPSO: you make that one there yourself.
apply-known = From **{ $assessment }** I take over that the application is for **{ $organisation }**. Is that not right? You can still change it.
apply-known-again = I take over what you filled in for application **{ $reference }**. You will see everything again and can change it.
apply-again = We go on with your application.
apply-ask-organisation = For which organisation is the application? Give the name of the main applicant.
apply-ask-kind = What kind of application is it?
apply-ask-kvk = What is the KvK number of the main applicant? It has eight digits.
apply-ask-entities = Do other companies or parts come under this application? Name them, with commas in between.
apply-ask-contact = Who is the contact for the application? Give that name only, and no other employees.
apply-ask-reach = At which e-mail address or telephone number can the helpdesk reach you?
apply-ask-body = Which certifying body does the audit? Choose one, or type another name.
apply-ask-assessment = Shall I send the outcome of a self-assessment along? The helpdesk then sees what the self-assessment is called, its date, the edition, the rung and the percentages.
apply-offer-skip = No, only this organisation
apply-offer-kind-first = For the first time
apply-offer-kind-recertification = Re-certification
apply-offer-kind-aspirant = Aspirant status
apply-offer-kind-30plus = PSO 30+
apply-offer-body-unknown = I don't know yet
apply-offer-share = Yes, share { $name } ({ $rung })
apply-offer-assessment-none = No, share nothing
apply-wrong-organisation = Give the name, in a hundred characters at most.
apply-wrong-kind = That is none of the four. Choose one.
apply-wrong-kvk = That is no KvK number. It has eight digits, and you find it on [kvk.nl](https://www.kvk.nl).
apply-wrong-kvk-too-long = Those are twelve digits: that is the number of a branch. The KvK number has eight and is on the same extract.
apply-wrong-entities = Name them, with commas in between. Do no others come under it? Then say no.
apply-wrong-entities-too-long = That is too long: keep it to five hundred characters.
apply-wrong-contact = Give a name, in a hundred characters at most.
apply-wrong-reach = I see no e-mail address or telephone number in that. Write it as anna@yourcompany.nl or 038 123 45 67, for instance.
apply-wrong-body = Give the name of the body, in a hundred characters at most. Not known yet? Then say **I don't know yet**.
apply-wrong-assessment = Which assessment do you mean? Choose one, or say no.
apply-needed = I cannot skip this one.
apply-stale = That button belongs to an earlier question.
apply-change-what = What would you like to change?
apply-label-organisation = Organisation
apply-label-kind = Kind of application
apply-label-kvk = KvK number
apply-label-entities = Also come under it
apply-label-contact = Contact
apply-label-reach = To be reached at
apply-label-body = Certifying body
apply-label-assessment = Share an assessment
apply-none = no others
apply-line = { $name }: **{ $answer }**
apply-shared = Shared assessment: **{ $name }** – { $rung }, direct { NUMBER($direct, maximumFractionDigits: 2) } %, indirect { NUMBER($indirect, maximumFractionDigits: 2) } %, edition { $edition }
apply-summary = **This is your application**
apply-send-means =
    This goes to the helpdesk of Blik op Werk, which administers the applications for the PSO. It costs nothing, and you can still withdraw it.

    Please note: **this does not replace the final application in [MijnPSO](https://www.mijnpso.nl).** Only what you submit there is binding and costs money.

    Is everything right, and may I send it?
apply-send = Yes, send it
apply-change = Change something
apply-not-now = Not now
apply-sent =
    Thank you, your application has been sent. Your reference number is **{ $reference }**.

    You hear from me here at every step. Would you like to know how it is? Type **my application**.

    Do not forget to submit your application in [MijnPSO](https://www.mijnpso.nl) as well.
apply-yes-or-no = Say **yes** to send it, **change** to change something, or **stop**.
apply-not-sent-yet = Your application has not been sent yet.
apply-stopped = Fine, I send nothing. What you filled in is kept: type **application** to go on.

application-private = Others read along here. We do an application in a conversation with me alone: send me **application** there.
application-none = No application has been made in this conversation yet.
application-status = Application **{ $reference }** of **{ $organisation }**: **{ $stage }** (since { DATETIME($since, dateStyle: "long") }).
application-stage-received = received
application-stage-complete = complete
application-stage-with-auditor = with the auditor
application-stage-closed = closed
application-stage-withdrawn = withdrawn
application-awarded = awarded, { $rung }, valid until { DATETIME($until, dateStyle: "long") }
application-not-awarded = not awarded
application-next-received = A colleague is checking whether everything is there.
application-next-complete = Everything is there. Now the audit by a certifying body is next.
application-next-with-auditor = The auditor gives advice. PSO-Nederland decides within one month of the audit date.
application-next-closed = Nothing else needs to be done.
application-next-withdrawn = You can always begin a new application.
application-next-awarded = Six and three months before the end you get a reminder here.
application-moved = News about application **{ $reference }** of **{ $organisation }**: **{ $stage }**.
application-remark = The remark with it: { $remark }
application-remarked = A remark on your application **{ $reference }**: { $remark }
application-slip = There is a typing mistake in reference number **{ $number }**. Check it in the message in which you got it.
application-unknown = I do not know reference number **{ $reference }** in this conversation. Ask in the conversation in which you applied, or e-mail [info@pso-nederland.nl](mailto:info@pso-nederland.nl).
application-which = Which application would you like to withdraw?
application-ask-withdraw = Are you sure you want to withdraw application **{ $reference }**? This cannot be undone. If you submitted it in MijnPSO as well, report it there too.
application-withdrawn = Application **{ $reference }** has been withdrawn.
application-left = Fine, your application stays as it is.
application-not-any-more = You cannot withdraw this application any more.
application-no-reminders = You get no more reminders of the end of your certificate.
application-gone = That button belongs to something earlier. Type **my application** to see how it is now.
offer-withdraw = Withdraw { $reference }
offer-withdraw-yes = Yes, withdraw it
offer-withdraw-no = No, leave it
certificate-ends = The PSO certificate of **{ $organisation }** ({ $rung }) is valid until **{ DATETIME($until, dateStyle: "long") }**.
certificate-what-to-do =
    It is not renewed by itself. If you want to keep it, this is what you do:

    1. Enter the figures of your new reference year in [MijnPSO](https://www.mijnpso.nl).
    2. Ask for quotes for the audit there. That takes 1 to 3 working days.
    3. Submit the application and agree on an audit date. From that day, count on one month at most.
offer-recertify = Apply for re-certification
offer-no-reminders = No more reminders

## News

command-news-on = news on, switch news on, turn news on, subscribe
command-news-off = news off, switch news off, turn news off, stop news, no more news, unsubscribe
command-news = news, newsletter, announcements
news-is-on = Good, from now on you get the news of the Blik op Werk helpdesk here. Type **news off** to stop.
news-is-off = Good, you get no more news here. Type **news on** if you want it again.
news-stands-on = The news of the helpdesk is on: you get it in this conversation.
news-stands-off = Now and then the Blik op Werk helpdesk has news about the PSO. Would you like to get it in this conversation? You can stop at any time.
news-why = You get this because the news is on for you.
offer-news-on = News on
offer-news-off = News off

## The helpdesk page

desk-title = Laddermaat helpdesk
desk-skip = To the content
desk-parts = Parts
desk-overview = Overview
desk-figures = Today and the last seven days
desk-applications = Applications
desk-sign-in = Sign in
desk-sign-out = Sign out
desk-name = Name
desk-password = Password
desk-forgotten = Lost your password? Ask the administrator for a new one.
desk-wrong = This name and this password do not go together. Please try again.
desk-wait = There were too many attempts. Please try again in { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }.
desk-signed-out = You are signed out.
desk-elsewhere = This form did not come from this page. Nothing was done. Open the helpdesk page and try it there.
desk-typed-kept = Your session was over. Sign in again: what you typed is shown after that.
desk-stale = This form belonged to an earlier session. That is why nothing was sent.
desk-kept-title = Not sent yet
desk-kept = This is what you typed. Copy it, go on to the page and send it there.
desk-kept-remark = Remark
desk-kept-internal = Internal note
desk-go-on = On to the page
desk-not-found-title = Not found
desk-not-found = This page does not exist. Check the address or the number.
desk-to-overview = To the overview
desk-longest = Longest at stage: { $stage }
desk-nothing-waits = Nothing is waiting now.
desk-search-label = Search by organisation, reference number or KvK number
desk-search = Search
desk-searched = Searched for { $sought }.
desk-all = Show all again
desk-stages = Stages
desk-open = Running
desk-decided = Decided
desk-none-at-stage = No applications at this stage.
desk-none-found = No application was found. Check the spelling, or search for a part of the name.
desk-more = And { $count } more: search by name or number.
desk-days = { $days ->
        [0] today
        [one] 1 day
       *[other] { $days } days
    }
desk-since = since { DATETIME($at, dateStyle: "long") }
desk-reference = reference number { $reference }
desk-moment = { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
desk-details = Details
desk-no-body = not chosen yet
desk-assessment = Shared self-assessment
desk-no-assessment = none
desk-assessed = { $name }, begun on { DATETIME($started, dateStyle: "long") }: { $rung }, direct { NUMBER($direct, maximumFractionDigits: 2) } %, indirect { NUMBER($indirect, maximumFractionDigits: 2) } %, edition { $edition }
desk-filed = Applied on
desk-told = Is told by
desk-told-in = { $channel ->
        [web] the chat on the website
        [telegram] Telegram
        [slack] Slack
       *[other] { $channel }
    }, in { $language }
desk-trail = What happened
desk-trail-filed = Application received
desk-trail-reminded = Reminded of the end of the certificate
desk-trail-no-reminders = Wants no more reminders
desk-trail-erased = The details of the applicant were erased
desk-trail-remark-applicant = Remark for the applicant
desk-trail-remark-internal = Internal note
desk-by-applicant = the applicant
desk-next = Next step
desk-becomes = The application becomes
desk-step-complete = Complete
desk-step-with-auditor = With the auditor
desk-step-awarded = Decided: awarded
desk-step-not-awarded = Decided: not awarded
desk-step-closed = Closed
desk-step-withdrawn = Withdrawn
desk-rung = Rung
desk-choose = Choose a rung
desk-until = Last day of the certificate
desk-remark-with-step = Remark for the applicant (may be left empty)
desk-internal-note = Internal note (may be left empty)
desk-in-english = The applicant reads English.
desk-take-step = Take the step
desk-step-is-told = The applicant is told of the step at once.
desk-no-next = No other step follows on this.
desk-remark = Remark
desk-your-remark = Your remark
desk-for-whom = For whom?
desk-for-internal = For colleagues only
desk-for-applicant = For the applicant, who gets to read it at once
desk-make-remark = Keep the remark
desk-done-step = The step was taken. The applicant is told.
desk-done-remark = The remark is kept.
desk-not-done = Nothing was done yet. Look at what is marked below.
desk-meanwhile = Meanwhile another step was taken. See how the application is now and choose again.
desk-choose-step = Choose what the application becomes.
desk-choose-rung = Choose the rung that was awarded.
desk-which-day = Give the last day, such as 30-11-2028.
desk-day-is-over = That day is over. Give a day after today.
desk-too-long = These are { $count } characters. Keep it to { $most } at most.
desk-empty-remark = Write a remark first.
desk-choose-audience = Choose for whom the remark is.

desk-questions = Questions
desk-question = Question { $number }
desk-question-number = number { $number }
desk-our-turn = Our turn
desk-their-turn = The user's turn
desk-open-questions = Open
desk-mine = Mine
desk-closed = Closed
desk-closed-last = Closed last
desk-lists = Lists
desk-no-questions = No questions.
desk-no-question-waits = No question waits for an answer now.
desk-longest-question = Waits longest for an answer
desk-more-questions = And { $count } more: search by number.
desk-search-number = Search by number
desk-no-such-question = There is no question with number { $sought }. Check the number.
desk-waits = { $days ->
        [0] since { DATETIME($at, timeStyle: "short") }
        [one] 1 day
       *[other] { $days } days
    }
desk-channel = { $channel ->
        [web] chat on the website
        [telegram] Telegram
        [slack] Slack
       *[other] { $channel }
    }
desk-turn-ours = waits for us since { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
desk-turn-theirs = the user's turn since { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
desk-turn-closed = since { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
desk-asked = asked on { DATETIME($at, dateStyle: "medium", timeStyle: "short") }
desk-the-question = The question
desk-account = What came before
desk-talk = Conversation
desk-refresh = Refresh
desk-user = User
desk-is-note = for colleagues only
desk-document = Document
desk-changed = Changed on { $at }
desk-withdrawn = Taken back on { $at }
desk-event-asked = The user asked the question.
desk-event-released = The user talks with the bot again.
desk-event-reminded = The helpdesk was reminded that the user waits.
desk-event-escalated = Others were told that the user waits.
desk-event-warned = The user was told that the question will be closed.
desk-event-told = The user was told that the question is closed.
desk-event-drafted = { $name } made a draft of a topic from it.
desk-answer = Answer
desk-your-answer = Your answer
desk-document-along = A document with it (may stay empty, 10 MB at most)
desk-send-answer = Send answer
desk-answer-is-read = The user reads this at once, with the name { $name }: { $channel }.
desk-user-in-nl = The user reads Dutch.
desk-user-in-en = The user reads English.
desk-with-topic = Or answer with a topic
desk-topics-likely = What the bot thought of
desk-topics = Other topics
desk-choose-one = Choose one
desk-send-topic = Send topic
desk-closed-meanwhile = This question was closed meanwhile. Reopen it to answer. Your text stays as long as you stay here.
desk-no-longer-fresh = You are not signed in any more, so this page no longer refreshes itself.
desk-is-closed = This question is closed. Reopen it to answer.
desk-note = Note
desk-your-note = Your note, for colleagues only
desk-keep-note = Keep note
desk-assign = Assign
desk-done-antwoord = Your answer was sent.
desk-done-notitie = Your note was kept.
desk-done-stand = That is done.
desk-done-toewijzing = The question was assigned.
desk-done-onderwerp = The topic was sent.
desk-done-wijziging = The user now reads the answer as it is here.
desk-done-weggehaald = The answer was taken back.
desk-done-kennis = The draft was made. The file is in the conversation.
desk-unseen = Something happened meanwhile that you did not see yet. So nothing was done. Read what is new in the conversation, and then do it again if it is still needed.
desk-session-over = You are not signed in any more, so this page stopped refreshing itself. Send what you typed: you see it again after signing in.
desk-choose-button = Choose one of the buttons.
desk-choose-colleague = Choose a colleague from the list.
desk-choose-topic = Choose a topic from the list.
desk-empty-answer = Write an answer first, or choose a document.
desk-is-a-note = This looks like a note. Put it at Note, or begin with another word.
desk-empty-note = Write a note first.
desk-document-empty = This document is empty. Choose another document.
desk-form-too-large = This form is too large to send. Nothing was done.
desk-failed = Something went wrong
desk-went-wrong = Something went wrong here (error code { $id }). Look at the page whether it was done, and try once more if not. Does it go on? Then give the error code to whoever keeps this page.
desk-document-too-large = This document is too large: { $count } MB is the most. Your text is still there. Choose a smaller document.
desk-draft = Make a draft of question and answer
desk-optional = (may stay empty)
desk-make-draft = Make the draft
desk-empty-draft = This is required.
desk-change = Change or take back
desk-answer-becomes = The answer becomes
desk-change-answer = Keep the change
desk-withdraw-answer = Take the answer back
desk-no-such-answer = This answer cannot be changed any more. See in the conversation how it is now.
desk-empty-changed = Write first what the answer becomes, or take it back.
desk-kept-answer = Answer
desk-kept-note = Note

## What is never kept

withheld = I left { $what } out of your message. I do not keep that.
withheld-at-desk = Left out of the message: { $what }. That is not kept.
withheld-bsn = a citizen service number (BSN)
withheld-iban = a bank account number
withheld-email = an e-mail address
withheld-and = and
withheld-own-address = Is it your own address? Then say: **my e-mail address is …**

## What is kept of somebody

command-privacy = privacy, my privacy, what do you know about me, what do you know of me, what do you keep, what do you keep about me, what do you keep of me, what is kept, what is kept about me, what data do you keep about me, what data do you have about me, what data do you have on me, what do you have on me, what happens to my data
command-my-data = mydata, my data, give me my data, send my data, send me my data, export my data, download my data, can i see my data, can i have my data, may i see my data, i want my data, i want to see my data, i want a copy of my data, a copy of my data
command-forget-me = forgetme, forget me, forget everything, erase everything, erase my data, erase all my data, delete my data, delete all my data, remove my data, remove all my data, can you delete my data, can you erase my data, could you delete my data, please delete my data, i want you to delete my data, i want my data deleted, i want my data erased, how do i delete my data, i want you to forget me, i want to be forgotten, delete my account, remove my account, can you delete my account, i want to delete my account
privacy = **What I keep of you**

    - **What we say**, and your answers in the self-assessment, so that you can go on later. That stays for { $conversations }, and your messages as they came in for { $updates }.
    - **What is in a document that you send**: until I have read it. What goes to a colleague stays with your question.
    - **Questions to the helpdesk, contact requests and listings**: up to { $questions } after they were dealt with.
    - **Applications**: while they are under way or your certificate is valid, and { $applications } after that.
    - **Searches and news** you signed up for: until you stop them.
    - **What could not be delivered**: { $failures }.
    - **Questions without an answer**, without who asked them: { $gaps }.

    A citizen service number (BSN), a bank account number or somebody else's e-mail address is left out before I keep anything.

    Who sees this? The bot answers by itself. People of the helpdesk only see a question, listing, contact request or application that you send yourself. Whoever runs this bot can get at what is stored.

    Say **my data** to get all of it in a file. Say **forget me** and I erase all of it.
kept-days = { $count } days
kept-years = { $count ->
    [one] one year
   *[other] { $count } years
 }
privacy-who = Who is responsible for this is on [this page]({ $url }).
privacy-offer-export = Give me my data
privacy-offer-erase = Erase all of mine
privacy-shared = Others read along here, and what stands here is everybody's. Ask me in a conversation of our own: it will then be about what you said there. Should a conversation in a group go? Ask the helpdesk.
export-here = { $parts ->
    [one] This is all that is kept of you, in one file.
   *[other] This is all that is kept of you, in { $parts } files.
 }
export-again = You were given a file with everything just now. You can ask for another one after an hour.
export-too-much = There is more, but too much to send here. Ask the helpdesk for the rest.
export-name = my-data
erase-sure = **Are you sure?** I will then erase for good:
erase-messages = what we said to each other ({ $count ->
    [one] 1 message
   *[other] { $count } messages
 })
erase-tickets = what you asked the helpdesk ({ $count ->
    [one] 1 question
   *[other] { $count } questions
 })
erase-applications = what you filled in for an application ({ $count ->
    [one] 1 application
   *[other] { $count } applications
 })
erase-listings = your listing on the marketplace, which will be gone from there
erase-searches = the searches you saved
erase-answers = your self-assessments and answers, what you thought of my answers, your language and your choice for news
erase-accounts = all this of your { $count } linked accounts, which will be linked no more
erase-withdraws = { $count ->
    [one] Your application **{ $numbers }** is under way. I will then withdraw it.
   *[other] Your applications **{ $numbers }** are under way. I will then withdraw them.
 }
erase-stays = Of a question or application the number, kind, language, stage and times will stay, with the name of the colleague. Of a certificate the rung and its last day stay as well. So the helpdesk can account for what was done.
erase-asks = I ask colleagues to remove their copy as well.
erase-final = This cannot be undone. What stands in your own app, you erase there yourself.
erase-yes = Yes, erase it all
erase-no = No, keep it
erase-not = All right, I have erased nothing.
erased = All that was kept of you has been erased. Whatever you say from now on is a new beginning.
erased-at-desk = The user had everything erased. Remove this thread, with all there is of the user in it.

## The worksheet: a spreadsheet to fill in and to send back

command-worksheet = worksheet, the worksheet, template, download worksheet, download the worksheet, give me the worksheet, send me the worksheet, excel template, spreadsheet template
offer-worksheet = Worksheet for Excel
worksheet-given = Here is the **worksheet**. Fill in one row for each group or employee, and leave names out. Then send the file in this conversation, and I go on with it.
worksheet-file = worksheet.xlsx
worksheet-heading = Worksheet for the self-assessment
worksheet-sheet-explanation = Explanation
worksheet-sheet-staff = Staff
worksheet-sheet-purchases = Purchases
worksheet-sheet-organisation = Organisation
worksheet-sheet-lists = Lists
worksheet-no-names = Put no names, dates of birth, e-mail addresses or BSNs in here, and add no column for them. I do not read such a sheet.
worksheet-purchases-remark = Purchases at companies with a PSO certificate and at sheltered-work companies. This sheet may stay empty.
worksheet-organisation-remark = Fill in what you know in column B. What you leave empty I ask in the conversation.
worksheet-check = This does not fit in this column. Look at the explanation at the name of the column.
worksheet-explain-staff = Staff: one row for each employee, or for each group with the same start position, contract, hours and months. Only those who belong to the PSO target group.
worksheet-explain-average = I add the rows up to one group for each start position and contract, with the average hours and months. The score stays exactly the same.
worksheet-explain-purchases = Purchases: one row for each supplier or each invoice. I add up the rows of the same supplier.
worksheet-explain-organisation = Organisation: the figures of the whole organisation. I need the reference year and the full working week to read the staff.
worksheet-explain-send = Ready? Save the file as XLSX and send it in the conversation. If something is not right, I say in which cell, and take nothing over yet.
worksheet-explain-edition = This sheet belongs to { $title }.
worksheet-column-position = Start position
worksheet-column-contract = Contract
worksheet-column-people = Number of people
worksheet-column-hours = Hours a week
worksheet-column-months = Months in the reference year
worksheet-column-since = Since
worksheet-column-supplier = Supplier
worksheet-column-amount = Amount
worksheet-column-turnover = Supplier turnover
worksheet-column-estimated = Turnover estimated
worksheet-column-fte = Supplier fte
worksheet-column-direct = Direct contribution in %
worksheet-hint-position = Where did this colleague come from when you hired them? Choose from the list.
worksheet-hint-contract = Choose from the list.
worksheet-hint-people = How many people this row counts. Empty means one.
worksheet-hint-hours = The hours in the contract, for one person.
worksheet-hint-months = How many months of the reference year somebody worked: 12 is the whole year.
worksheet-hint-since = Only needed where the start position counts for a limited time: the month in which somebody began, or lost the status.
worksheet-hint-supplier = The name of the company. May stay empty.
worksheet-hint-amount = What you bought from this company in the reference year, in euros.
worksheet-hint-turnover = The whole turnover of this company in a year, in euros.
worksheet-hint-estimated = Is the turnover an estimate? Empty means no.
worksheet-hint-fte = All staff of the supplier, in fte.
worksheet-hint-direct = The supplier's direct contribution in percent, from its own PSO calculation.
worksheet-hint-reference-year = The year you count, usually the last whole calendar year.
worksheet-hint-full-week = The hours of a full working week by your collective agreement, such as 36, 38 or 40.
worksheet-hint-total-fte = All fte in the reference year. The PSO target group counts here as well.
worksheet-hint-own-people = Only for PSO 30+: all people in own employment. Count people, not fte.
worksheet-hint-own-target = Only for PSO 30+: how many of them belong to the target group of article 2.82.

worksheet-progress = { NUMBER($count) } of { NUMBER($total) } rows
worksheet-too-large = **{ $name }** is too large. I read at most { $megabytes } MB, { $sheets } sheets, { NUMBER($rows) } rows and { $columns } columns. Empty lines count as well: I do not read more than { NUMBER($lines) } lines. Leave out what is not needed, and send it again.
worksheet-unusable-damaged = I cannot read **{ $name }**. Open it in Excel or LibreOffice, save it as XLSX and send it again.
worksheet-unusable-empty = **{ $name }** is empty, or its first line is. Put the names of the columns there, or type **worksheet** for a sheet with all columns.
worksheet-unusable-encoding = **{ $name }** holds signs that I cannot read. Save it as XLSX, or as CSV in UTF-8, and send it again.
worksheet-unusable-old = **{ $name }** is an old kind of spreadsheet, or has a password. Save it as XLSX without a password and send it again.
worksheet-unknown = In **{ $name }** I find no columns that I know. Type **worksheet**, and you get a sheet with all columns.
worksheet-nothing-in = **{ $name }** is not filled in yet. Fill in a row on the sheet Staff, and send it again.
worksheet-ask-first = To read **{ $name }** I need the reference year and the full working week. Fill those in on the sheet Organisation and send it again. Or answer the questions below first, and send the file then.
worksheet-personal = I have not read **{ $name }**, and nothing of it is kept. There seem to be { $what } in { $place }. Remove that column and send the file again: numbers and hours are enough.
worksheet-personal-name = names
worksheet-personal-birth = dates of birth or ages
worksheet-personal-email = e-mail addresses
worksheet-personal-bsn = BSNs
worksheet-personal-iban = account numbers
worksheet-personal-contact = addresses or telephone numbers
worksheet-personal-number = employee numbers
worksheet-column = column { $column }
worksheet-sheet-number = sheet { NUMBER($number, useGrouping: 0) }
worksheet-column-of = column { $column } of { $sheet }
worksheet-faults = Something is not right yet in **{ $name }**. So I took nothing over. Correct this and send it again:
worksheet-fault = **{ $cell }**: { $said }
worksheet-faults-more = { $count ->
        [one] And one more thing. The file below lists them all.
       *[other] And { NUMBER($count) } other things. The file below lists them all.
    }
worksheet-faults-cut-off = I stopped reading after { NUMBER($count) } mistakes.
worksheet-faults-file = corrections.xlsx
worksheet-faults-sheet = Corrections
worksheet-faults-where = Cell
worksheet-faults-what = What is not right
worksheet-wrong-empty = this cell is empty.
worksheet-wrong-too-long = this text is too long.
worksheet-wrong-not-a-choice = this is not in the list.
worksheet-wrong-ambiguous = this can mean more than one thing. Choose the name from the list.
worksheet-wrong-not-a-number = this is no number.
worksheet-wrong-several-numbers = there is more than one number here.
worksheet-wrong-wrong-unit = this number has another unit than I need.
worksheet-wrong-not-whole = this must be a whole number.
worksheet-wrong-too-low = this is too little: it is at least { NUMBER($bound, maximumFractionDigits: 2) }.
worksheet-wrong-too-high = this is too much: it is at most { NUMBER($bound, maximumFractionDigits: 2) }.
worksheet-wrong-not-a-year = this is no year I can calculate with: this year, or one of the three before.
worksheet-wrong-not-a-month = this is no month or date that can be right.
worksheet-wrong-no-column = the column { $column } is missing.
worksheet-wrong-more-than-week = { NUMBER($value, maximumFractionDigits: 2) } hours is more than the full working week of { NUMBER($bound, maximumFractionDigits: 2) } hours.
worksheet-wrong-supplier-differs = line { NUMBER($bound, useGrouping: 0) } says something else of this supplier.
worksheet-wrong-over-turnover = all purchases from this supplier together are € { NUMBER($value, maximumFractionDigits: 2) }. That is more than its turnover of € { NUMBER($bound, maximumFractionDigits: 2) }.
worksheet-wrong-two-numbers = this number can be read in two ways. Write it without a point or comma for thousands.
worksheet-wrong-over-total = all rows together are { NUMBER($value, maximumFractionDigits: 2) } fte. That is more than the total of { NUMBER($bound, maximumFractionDigits: 2) } fte.
worksheet-wrong-too-many-parts = I count { $value } groups or suppliers, and can handle { $bound } at most. Take small ones together.
worksheet-wrong-other-missing = fill in both the people in own employment and the target group among them, or neither.
worksheet-read = I have read **{ $name }**.
worksheet-read-staff = { $people ->
        [one] One employee
       *[other] { NUMBER($people) } people
    } on { NUMBER($rows) } { $rows ->
        [one] row
       *[other] rows
    }, together { $groups ->
        [one] one group
       *[other] { $groups } groups
    }.
worksheet-read-suppliers = { $count ->
        [one] Purchases at one supplier.
       *[other] Purchases at { $count } suppliers.
    }
worksheet-read-expired = { $count ->
        [one] One of them counts no longer: the time for that was over.
       *[other] { NUMBER($count) } of them count no longer: the time for that was over.
    }
worksheet-read-cut-short = { $count ->
        [one] For one of them that time ended during the reference year. I count only the months until then.
       *[other] For { NUMBER($count) } of them that time ended during the reference year. I count only the months until then.
    }
worksheet-read-unused = I did not use these columns: { $columns }.
worksheet-replace-or-beside = There are other answers in **{ $scenario }** already. Do you want to replace those by what is in the file, or put a new scenario beside it?
offer-worksheet-replace = Replace
offer-worksheet-beside = A new scenario beside it
offer-worksheet-drop = Leave everything as it was
worksheet-replaced = The answers in **{ $scenario }** are replaced.
worksheet-beside = This is now in a new scenario: **{ $scenario }**.
worksheet-said-replace = replace, yes replace, replace them, overwrite
worksheet-said-beside = new, new scenario, a new scenario, beside, beside it, a new scenario beside it
worksheet-said-drop = no, stop, never mind, leave everything as it was, neither, cancel
