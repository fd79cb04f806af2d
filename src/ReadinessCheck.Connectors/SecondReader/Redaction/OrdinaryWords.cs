namespace ReadinessCheck.Connectors.SecondReader.Redaction;

/// <summary>Words that are names too. By themselves they are taken for the words.</summary>
internal static class OrdinaryWords
{
    private static readonly HashSet<string> Words = Set(
        // Given names.
        "will mark grant may rose bill frank hope joy art dawn faith grace jack june april august summer autumn penny pat ray rich rob sue drew guy chase chance hunter mason carter dean "
        + "page reed rod skip sandy sky sunny ruby crystal jade basil sage ivy pearl amber angel violet heather iris jordan christian mercy patience charity victor norm gene don dot "
        + "chuck dick peg bob buck cliff clay dale daisy dusty earnest ernst flora forest gale glen jasmine lance lily major max melody miles misty nick olive pierce rusty stew "
        + "storm tab trace van wade ward constant data echo delta alpha beta gamma max min star "
        // Family names.
        + "young long short brown black white green gray grey king price cook baker bell berry best bishop bond booth branch bridge bridges brook brooks bush butler case church "
        + "cross day field fields fish fisher flower flowers ford fox free french friend frost glass gold good hall hand hardy head hill holiday house hunt key keys knight lake lane "
        + "law little love marsh miller mills moon moss north south east west park parks parker pool pope porter post power powers read rice rivers root rush sharp shepherd silver "
        + "small snow stone street strong swift temple turner walker wall waters wells winter winters wise wolf wood woods worth link bean child close cross driver english gates "
        + "german sales singer sellers spring stock weeks words work works workman banks block board call change check core cover drive event file flag flow gap gate goal hash host "
        + "job jobs line list lock log map match merge model mount move note open order pack path pin plan point print push queue range rank raw real record report rule run scale scope "
        + "seed set share shift sign size sort source space speed split stage state step store sync table tag task team term test text time title tool track trade tree trigger type "
        + "unit user value view void wait watch way web word world write zone klein lang kurz jung weiß schwarz roth koch bauer kaiser könig vogel richter sommer winter gross groß "
        // Particles, and what is written with names and in the names of accounts.
        + "von der den del della delle dela dos das des los las bin ibn abu ter ten the and for von und van "
        + "support admin administrator owner product manager service services account accounts external extern contractor dev developer developers ops devops qa bot robot system root "
        + "info mail office help helpdesk build deploy deployment release automation jira github gitlab guest unknown anonymous somebody former inc ltd llc gmbh company group lead "
        + "security platform backend frontend mobile design customer customers client partner vendor legal finance marketing engineering operations api app code review docs import export "
        + "importer migration robot script server staging production");

    // What begins with an at sign and is nobody: decorators and annotations, rules of style sheets, tags of comments in code, scopes of packages, everybody.
    private static readonly HashSet<string> NoMentions = Set(
        "here channel all everyone everybody team room override deprecated suppresswarnings functionalinterface safevarargs autowired bean component service repository controller "
        + "restcontroller configuration entity table column id transactional requestmapping getmapping postmapping putmapping deletemapping patchmapping pathvariable requestparam "
        + "requestbody responsebody value qualifier scheduled async test beforeeach aftereach beforeall afterall before after mock injectmocks mockbean springboottest notnull nullable nonnull "
        + "valid jsonproperty jsonignore data getter setter builder slf4j inject singleton named composable preview parcelize dao query insert update delete property staticmethod classmethod "
        + "dataclass pytest abstractmethod cached_property wraps lru_cache contextmanager injectable ngmodule input output directive pipe hostlistener viewchild contentchild module get post put "
        + "patch body param params return returns throws exception see since type typedef example ts-ignore ts-expect-error ts-nocheck internal template todo link inheritdoc summary "
        + "remarks state binding published observedobject stateobject environment environmentobject mainactor objc objcmembers iboutlet ibaction escaping available main discardableresult objectclass "
        + "media import keyframes font-face supports layer apply tailwind charset page container include mixin extend use forward if else each for foreach while function model html using section "
        + "latest next beta alpha canary angular types babel vue nestjs mui reduxjs tanstack storybook aws-sdk octokit graphql-codegen playwright prisma sentry testing-library typescript-eslint "
        + "given when then scenario skip wip smoke slow flaky click submit change keyup keydown");

    /// <summary>Whether a name is an ordinary word as well.</summary>
    public static bool IsOne(string name) => Words.Contains(name);

    /// <summary>Whether what follows an at sign is no person.</summary>
    public static bool IsNoMention(string name) => NoMentions.Contains(name) || NoMentions.Contains(name.Split('.')[0]);

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
