namespace ReadinessCheck.Fakes.GitHub;

/// <summary>An account.</summary>
/// <param name="Login">Its name, without the <c>[bot]</c> that GitHub writes behind that of a program in some places.</param>
/// <param name="IsBot">Whether it is a program.</param>
internal sealed record FakeUser(string Login, bool IsBot = false)
{
    /// <summary>What the person is called; null where nobody said.</summary>
    public string? Name { get; init; }

    public string TypeName => IsBot ? "Bot" : "User";

    /// <summary>Its name in REST, and where a token asks who it is.</summary>
    public string FullLogin => IsBot ? $"{Login}[bot]" : Login;

    /// <summary>A number that is always the same for the same name.</summary>
    public long Id => Login.Aggregate(17L, (id, c) => ((id * 31) + c) % 100_000_007);
}
