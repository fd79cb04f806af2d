using ReadinessCheck.Cli.Setup;

namespace ReadinessCheck.Cli.Tests.Setup;

public sealed class RemoteAddressTests
{
    [Theory]
    [InlineData("https://github.com/acme/shop.git")]
    [InlineData("https://github.com/acme/shop")]
    [InlineData("https://github.com/acme/shop/")]
    [InlineData("https://www.GitHub.com/acme/shop.git")]
    [InlineData("https://user:ghp_secret@github.com/acme/shop.git")]
    [InlineData("https://x-access-token@github.com/acme/shop.git")]
    [InlineData("git@github.com:acme/shop.git")]
    [InlineData("github.com:acme/shop")]
    [InlineData("ssh://git@github.com/acme/shop.git")]
    [InlineData("ssh://git@ssh.github.com:443/acme/shop.git")]
    [InlineData("git://github.com/acme/shop.git")]
    public void Every_form_of_address_gives_owner_and_name_and_nothing_else(string address) =>
        Assert.Equal("github:acme/shop", RemoteAddress.Parse(address)?.Source);

    [Theory]
    [InlineData("https://gitlab.com/acme/tools/shop.git", "acme/tools/shop")]
    [InlineData("git@gitlab.example.org:acme/shop.git", "acme/shop")]
    public void Another_server_is_known_by_its_name_and_is_no_source(string address, string path)
    {
        RemoteAddress remote = RemoteAddress.Parse(address)!;

        Assert.Equal((RemoteKind.GitLab, path, null), (remote.Kind, remote.Path, remote.Source));
    }

    // A token for a company's server is none for whoever has the same name on github.com.
    [Theory]
    [InlineData("https://github.acme.example/acme/shop.git", "github.acme.example")]
    [InlineData("git@GitHub.com-work:acme/shop.git", "github.com-work")]
    [InlineData("https://github.com.evil.example/acme/shop", "github.com.evil.example")]
    [InlineData("https://gist.github.com/acme/shop", "gist.github.com")]
    [InlineData("https://acme.ghe.com/acme/shop", "acme.ghe.com")]
    public void A_server_that_is_only_called_like_GitHub_is_no_source(string address, string host)
    {
        RemoteAddress remote = RemoteAddress.Parse(address)!;

        Assert.Equal((RemoteKind.Other, host, "acme/shop", null), (remote.Kind, remote.Host, remote.Path, remote.Source));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/srv/git/shop.git")]
    [InlineData("../shop")]
    [InlineData("C:/git/shop")]
    [InlineData("file:///srv/git/shop.git")]
    [InlineData("https://github.com/")]
    [InlineData("https://github.com/acme")]
    [InlineData("https://github.com/acme/shop/issues")]
    [InlineData("https://github.com/../shop")]
    [InlineData("https://github.com/acme/sh op")]
    [InlineData("https://github.com/acme/${{secrets.X}}")]
    public void What_is_no_repository_of_a_server_gives_nothing(string address) => Assert.Null(RemoteAddress.Parse(address)?.Source);

    [Fact]
    public void The_address_of_origin_counts_and_not_that_of_another_remote()
    {
        const string Configuration = "[core]\n\tbare = false\n[remote \"fork\"]\n\turl = https://github.com/me/shop.git\n"
            + "; a remark\n[Remote \"origin\"]\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n\tURL = \"git@github.com:acme/shop.git\" # where it is\n";

        Assert.Equal("acme/shop", RemoteAddress.OfGit(Configuration)?.Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[remote \"fork\"]\nurl = https://github.com/me/shop.git\n")]
    [InlineData("[remote \"origin\"]\nfetch = x\n[branch \"main\"]\nurl = https://github.com/me/shop.git\n")]
    public void Without_origin_nothing_is_known(string configuration) => Assert.Null(RemoteAddress.OfGit(configuration));
}
