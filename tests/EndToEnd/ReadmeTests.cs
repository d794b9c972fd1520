using OnPut.EndToEnd.Support;

namespace OnPut.EndToEnd;

/// <summary>Every command of the README, as it stands there but for the port and, where a command would stay, for its end.</summary>
public sealed class ReadmeTests : IAsyncLifetime
{
    const string Command = "dotnet run --project functions/Cli --";
    const string DefaultEndpoint = "http://127.0.0.1:4566";

    ClientStage _stage = null!;

    public async ValueTask InitializeAsync() => _stage = await ClientStage.StartAsync();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public void Every_block_is_run_by_a_test_here_or_by_CI() =>
        Assert.Collection(
            Readme.Blocks.Select(block => block.Code),
            block => Assert.Equal($"{Command} demo", block),
            block => Assert.Equal("dotnet test", block),
            block => Assert.Equal($"{Command} up", block),
            block => Assert.StartsWith("export AWS_ENDPOINT_URL", block, StringComparison.Ordinal),
            block => Assert.StartsWith("aws s3 mb", block, StringComparison.Ordinal),
            block => Assert.StartsWith("import boto3", block, StringComparison.Ordinal),
            block => Assert.StartsWith($"{Command} find", block, StringComparison.Ordinal),
            block => Assert.StartsWith($"{Command} plan", block, StringComparison.Ordinal),
            block => Assert.StartsWith($"{Command} invoke", block, StringComparison.Ordinal),
            block => Assert.StartsWith("sam build", block, StringComparison.Ordinal),
            block => Assert.StartsWith("{", block, StringComparison.Ordinal));

    [Fact]
    public async Task The_demo_command_works()
    {
        var demo = Readme.Blocks[0].Code;

        (await _stage.ShellAsync($"{demo} --exit --port 0 --data '{_stage.File("demo")}'", Repository.Root)).Succeeded();
    }

    [Fact]
    public async Task The_up_command_is_what_these_tests_run() =>
        Assert.Contains("until Ctrl-C", (await _stage.ShellAsync($"{Readme.Blocks[2].Code} --help", Repository.Root)).Succeeded(), StringComparison.Ordinal);

    [Fact]
    public async Task The_AWS_CLI_commands_work()
    {
        Programs.SkipWithout("aws", "--version");
        var upload = Readme.Blocks[3].Code.Replace(DefaultEndpoint, _stage.Cloud.Endpoint, StringComparison.Ordinal);

        (await _stage.ShellAsync($"set -e\n{upload}")).Succeeded();
        (await _stage.ShellAsync($"set -e\n{Readme.Blocks[4].Code}")).Succeeded();
    }

    [Fact]
    public async Task The_boto3_script_works()
    {
        Programs.SkipWithout("python3", "-c", "import boto3");

        (await Programs.RunAsync("python3", ["-"], _stage.WorkFolder, _stage.Cloud.Environment, Readme.Blocks[5].Code)).Succeeded();
    }

    [Fact]
    public async Task The_asking_commands_work()
    {
        var document = $"documents/{_stage.Cloud.SourceBucket}/photo.jpg.json";
        await _stage.Cloud.PutAsync("photo.jpg", Pictures.Jpeg());
        await Eventually.TrueAsync("the photo in the journal", async () =>
            (await _stage.Cloud.DerivedAsync(document)).Count > 0 && (await _stage.Cloud.DerivedAsync("journal/")).Count > 0);

        var output = (await _stage.ShellAsync($"set -e\n{Readme.Blocks[6].Code}", Repository.Root)).Succeeded();

        Assert.Contains("photo.jpg", output, StringComparison.Ordinal);
        Assert.Contains("image", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_archive_commands_work()
    {
        await _stage.Cloud.S3.PutObjectAsync(new() { BucketName = _stage.Cloud.SourceBucket, Key = "backups/shop.dump", InputStream = new MemoryStream(new byte[1 << 20]) });
        await Eventually.TrueAsync("the backup's tag", async () =>
            (await _stage.Cloud.S3.GetObjectTaggingAsync(new() { BucketName = _stage.Cloud.SourceBucket, Key = "backups/shop.dump" })).Tagging is { Count: > 0 });

        var output = (await _stage.ShellAsync($"set -e\n{Readme.Blocks[7].Code}", Repository.Root)).Succeeded();

        Assert.Contains("backups", output, StringComparison.Ordinal);
        Assert.Contains("moved to GLACIER_IR", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rules_shown_are_ones_that_can_be_read()
    {
        await File.WriteAllTextAsync(_stage.File("rules.json"), Readme.Blocks[10].Code);

        (await _stage.ShellAsync($"{Command} plan '{_stage.WorkFolder}' --rules '{_stage.File("rules.json")}'", Repository.Root)).Succeeded();
    }

    [Fact]
    public async Task The_invoke_command_works() =>
        Assert.Contains("{}", (await _stage.ShellAsync(Readme.Blocks[8].Code, Repository.Root)).Succeeded(), StringComparison.Ordinal);

    [Fact]
    public async Task The_template_is_one_that_SAM_accepts()
    {
        Programs.SkipWithout("sam", "--version");

        (await _stage.ShellAsync("sam validate --lint", Repository.Root)).Succeeded();
    }

    [Fact]
    public async Task The_template_is_one_that_CloudFormations_linter_accepts()
    {
        Programs.SkipWithout("cfn-lint", "--version");

        (await _stage.ShellAsync("cfn-lint template.yaml", Repository.Root)).Succeeded();
    }
}
