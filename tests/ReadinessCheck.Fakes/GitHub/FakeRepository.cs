namespace ReadinessCheck.Fakes.GitHub;

/// <summary>What the token may do in a repository, and who else may do what there. All is allowed unless it is said otherwise.</summary>
internal sealed class FakeRepository
{
    public bool MayRead { get; set; } = true;

    public bool MayComment { get; set; } = true;

    public bool MayMinimise { get; set; } = true;

    /// <summary>Whether the token may ask who may do what.</summary>
    public bool MaySeePermissions { get; set; } = true;

    public bool IsArchived { get; set; }

    /// <summary>The roles of people: admin, maintain, write, triage, read; nobody else has one.</summary>
    public Dictionary<string, string> Roles { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool MayWrite(string login) => Roles.GetValueOrDefault(login) is "admin" or "maintain" or "write";
}
