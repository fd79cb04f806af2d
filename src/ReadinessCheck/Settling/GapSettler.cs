using ReadinessCheck.Comments;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Settling;

/// <summary>
/// Settles gaps in the verdicts of a run: those that the configuration waives, that commands on the item settle, and that a baseline holds
/// back. Keeps count for the report. Not safe for concurrent use.
/// </summary>
/// <param name="waivers">The configuration's waivers, each question of an item once.</param>
/// <param name="baseline">The baseline; null for none.</param>
/// <param name="now">The time at which they are to hold.</param>
public sealed class GapSettler(IReadOnlyList<ItemWaiver> waivers, Baseline? baseline, DateTimeOffset now)
{
    private readonly ILookup<string, ItemWaiver> _waivers = waivers.ToLookup(waiver => waiver.Item, KeyText.Comparer);
    private readonly HashSet<string> _seen = new(KeyText.Comparer);
    private readonly List<ReportedWaiver> _reported = [];
    private readonly DateOnly _today = DateOnly.FromDateTime(now.UtcDateTime);
    private readonly HashSet<(string Item, string Criterion)> _aged = [];

    /// <summary>The waivers of the verdicts so far, in their order; then those of the configuration that are about no item among them.</summary>
    public IReadOnlyList<ReportedWaiver> Waivers =>
        [.. _reported, .. waivers.Where(waiver => !_seen.Contains(waiver.Item)).Select(waiver => new ReportedWaiver(waiver.Item, waiver.Waiver, WaiverState.ItemNotThere))];

    /// <summary>Settles what the configuration and the baseline say of an item.</summary>
    /// <param name="verdict">The item's verdict; each item once.</param>
    /// <returns>The verdict with its gaps settled.</returns>
    public Verdict Settle(Verdict verdict)
    {
        _seen.Add(verdict.Item.Key);
        Waiver[] own = [.. _waivers[verdict.Item.Key].Select(waiver => waiver.Waiver)];
        Report(verdict, own);
        return verdict with { Findings = [.. verdict.Findings.Select(finding => Settle(finding, Held(finding, own) ?? HeldBack(verdict.Item.Key, finding)))] };
    }

    /// <summary>Settles what people said on the item itself.</summary>
    /// <param name="verdict">The item's verdict, with what else is said of it.</param>
    /// <param name="commands">What the commands on the item mean now.</param>
    /// <returns>The verdict with its gaps settled.</returns>
    public Verdict Settle(Verdict verdict, ItemCommands commands)
    {
        Report(verdict, [.. commands.Waivers, .. commands.Expired]);
        Verdict settled = verdict with { Findings = [.. verdict.Findings.Select(finding => Settle(finding, Said(finding, commands)))] };
        _aged.ExceptWith(settled.Findings.Where(finding => finding.Settled is not null).Select(finding => (verdict.Item.Key, finding.Criterion)));
        return settled;
    }

    /// <summary>Tells what the baseline did.</summary>
    /// <param name="heldBack">How many of the gaps in the report it held back.</param>
    /// <returns>What it did; null where there is none.</returns>
    public BaselineUse? UseOfBaseline(int heldBack) => baseline is null ? null : new BaselineUse(heldBack, _aged.Count, baseline.MaxAge);

    private static bool IsOpen(Finding finding) => finding is { Applies: true, Level: not Level.Answered };

    // What a person decided goes before what is only old.
    private static Finding Settle(Finding finding, Settlement? settlement) =>
        settlement is not null && IsOpen(finding) && finding.Settled is null or { Kind: SettlementKind.HeldBack } ? finding with { Settled = settlement } : finding;

    private static Settlement? Said(Finding finding, ItemCommands commands) =>
        commands.Waivers.FirstOrDefault(waiver => waiver.Criterion == finding.Criterion) is { } waiver ? Of(waiver)
            : commands.Answered.FirstOrDefault(said => said.Criterion == finding.Criterion) is { } said ? new Settlement(SettlementKind.SaidAnswered) { Owner = said.By }
            : commands.IsSkipped ? new Settlement(SettlementKind.Skipped)
            : null;

    private static Settlement Of(Waiver waiver) => new(SettlementKind.Waived) { Reason = waiver.Reason, Owner = waiver.Owner, Until = waiver.Until };

    private Settlement? Held(Finding finding, Waiver[] own) =>
        own.FirstOrDefault(waiver => waiver.Criterion == finding.Criterion && waiver.HoldsAt(now)) is { } waiver ? Of(waiver) : null;

    private Settlement? HeldBack(string item, Finding finding)
    {
        if (baseline?.Find(item, finding) is not { } entry)
        {
            return null;
        }

        DateOnly last = baseline.LastDayOf(entry);
        if (last >= _today)
        {
            return new Settlement(SettlementKind.HeldBack) { Until = last };
        }

        if (finding.Asked)
        {
            _aged.Add((item, finding.Criterion));
        }

        return null;
    }

    private void Report(Verdict verdict, IEnumerable<Waiver> own) => _reported.AddRange(own.Select(waiver => new ReportedWaiver(
        verdict.Item.Key,
        waiver,
        !verdict.Findings.Any(finding => finding.Criterion == waiver.Criterion && IsOpen(finding)) ? WaiverState.Needless
            : waiver.HoldsAt(now) ? WaiverState.Holds
            : WaiverState.Expired)));
}
