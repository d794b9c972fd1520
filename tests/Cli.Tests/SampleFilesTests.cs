using NetVips;
using OnPut.Cli.Demo;

namespace OnPut.Cli.Tests;

public sealed class SampleFilesTests
{
    [Fact]
    public void Turned_samples_show_the_same_scene_as_the_upright_one()
    {
        using var samples = new SampleFolder();
        using var upright = Upright(samples, "upright.jpg");
        foreach (var name in new[] { "phone held upright.jpg", "upside+down.jpg" })
        {
            using var turned = Upright(samples, name);
            using var difference = (upright - turned).Abs();
            Assert.True(difference.Avg() < 4, $"{name} differs by {difference.Avg()} of 255");
        }
    }

    [Fact]
    public void The_damaged_sample_cannot_be_decoded()
    {
        using var samples = new SampleFolder();

        Assert.ThrowsAny<VipsException>(() =>
        {
            using var image = Image.NewFromFile(Path.Combine(samples.Path, "photos", "damaged.jpg"), failOn: Enums.FailOn.Error);
            image.Avg();
        });
    }

    [Fact]
    public void The_samples_go_with_their_folder()
    {
        string path;
        using (var samples = new SampleFolder())
            path = samples.Path;

        Assert.False(Directory.Exists(path));
    }

    static Image Upright(SampleFolder samples, string name)
    {
        using var stored = Image.NewFromFile(Path.Combine(samples.Path, "photos", name));
        using var turned = stored.Autorot();
        return turned.CopyMemory();
    }
}
