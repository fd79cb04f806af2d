using CsCheck;

namespace ReadinessCheck.Connectors.Tests.Comments.Histories;

/// <summary>Something that happens in a history.</summary>
/// <param name="Kind">What.</param>
/// <param name="Item">On which item; its meaning is open where there are fewer.</param>
/// <param name="Choice">Which of several ways.</param>
internal sealed record Event(EventKind Kind, int Item, int Choice)
{
    /// <summary>Runs are frequent, so that people act on what runs left.</summary>
    public static readonly Gen<Event[]> Histories = Gen.Select(
        Gen.Frequency(
            (6, Gen.Const(EventKind.Run)),
            (2, Gen.Const(EventKind.RunInTrouble)),
            (1, Gen.Const(EventKind.TwoRuns)),
            (2, Gen.Const(EventKind.Edit)),
            (1, Gen.Const(EventKind.RevealOurs)),
            (9, Gen.Enum<EventKind>())),
        Gen.Int[0, 2],
        Gen.Int[0, 1_279],
        (kind, item, choice) => new Event(kind, item, choice)).Array[2, 14];
}

/// <summary>What can happen.</summary>
internal enum EventKind
{
    Run,
    RunInTrouble,
    TwoRuns,
    Edit,
    Rename,
    Talk,
    Command,
    LoseWrite,
    PasteMarker,
    DeleteOurs,
    DeleteTheirs,
    MinimiseOurs,
    RevealOurs,
    WriteIntoOurs,
    Skip,
    Unskip,
    Close,
    Open,
    MoveUp,
    Pass,
}
