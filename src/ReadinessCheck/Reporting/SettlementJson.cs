using System.Text.Json;
using ReadinessCheck.Findings;
using ReadinessCheck.Settling;

namespace ReadinessCheck.Reporting;

/// <summary>What is settled, and by whom, as JSON.</summary>
internal static class SettlementJson
{
    /// <summary>Writes into a finding why nothing is asked; nothing where nobody settled it.</summary>
    public static void Write(Utf8JsonWriter json, Settlement? settlement)
    {
        if (settlement is null)
        {
            return;
        }

        json.WriteStartObject("settled");
        json.WriteString("how", ReportJson.Name(settlement.Kind));
        if (settlement.Reason is { } reason)
        {
            json.WriteString("reason", reason);
        }

        if (settlement.Owner is { } owner)
        {
            json.WriteString("owner", owner);
        }

        if (settlement.Until is { } until)
        {
            json.WriteString("until", ReportJson.Day(until));
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the waivers and what the baseline did into the report; nothing where there are none.</summary>
    public static void Write(Utf8JsonWriter json, ReportTotals totals)
    {
        if (totals.Waivers.Count > 0)
        {
            json.WriteStartArray("waivers");
            foreach ((string item, Waiver waiver, WaiverState state) in totals.Waivers)
            {
                json.WriteStartObject();
                json.WriteString("item", item);
                json.WriteString("criterion", waiver.Criterion);
                json.WriteString("reason", waiver.Reason);
                json.WriteString("owner", waiver.Owner);
                json.WriteString("until", ReportJson.Day(waiver.Until));
                json.WriteString("state", ReportJson.Name(state));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (totals.Baseline is { } baseline)
        {
            json.WriteStartObject("baseline");
            json.WriteNumber("heldBack", baseline.HeldBack);
            json.WriteNumber("aged", baseline.Aged);
            json.WriteNumber("maxAge", baseline.MaxAge);
            json.WriteEndObject();
        }
    }
}
