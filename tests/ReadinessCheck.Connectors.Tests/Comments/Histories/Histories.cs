using System.Globalization;
using CsCheck;

namespace ReadinessCheck.Connectors.Tests.Comments.Histories;

/// <summary>Lets random histories happen on a tracker.</summary>
internal static class Histories
{
    /// <summary>Lets them happen; the first one that leaves what nobody may expect is made shorter and shown.</summary>
    /// <param name="start">Starts a tracker, given whether our account is a person's.</param>
    /// <param name="number">How many; READINESS_HISTORIES in the environment says otherwise.</param>
    public static Task CheckAsync(Func<bool, Task<IWorld>> start, int number) => Check.SampleAsync(
        Gen.Select(Event.Histories, HistorySetting.All),
        async history =>
        {
            await using IWorld world = await start(history.Item2.IsPersons);
            await new History(world, history.Item2).CheckAsync(history.Item1);
        },
        iter: int.TryParse(Environment.GetEnvironmentVariable("READINESS_HISTORIES"), NumberStyles.None, CultureInfo.InvariantCulture, out int wanted) ? wanted : number,
        print: history => $"{history.Item2}: {string.Join(", ", history.Item1.Select(each => each.ToString()))}");
}
