using System.Text.Json;

namespace ReadinessCheck.Connectors.Files.Json;

/// <summary>A member of a JSON text that should be an item.</summary>
/// <param name="Element">The object, valid until the next one is read; undefined when there is a problem.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Problem">What is wrong with it and what to do; null when it is an object.</param>
internal readonly record struct JsonItem(JsonElement Element, RowPlace Place, string? Problem = null);
