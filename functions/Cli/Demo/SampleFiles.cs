using NetVips;

namespace OnPut.Cli.Demo;

/// <summary>The files that <c>onput demo</c> uploads where no folder is given: made here, so that every one shows something.</summary>
static class SampleFiles
{
    const int Width = 1600, Height = 1200, BackupOrders = 60_000;

    /// <summary>Writes the samples into a folder.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "photos"));
        using var scene = SampleScene.Draw(Width, Height);
        WriteJpeg(scene, Path.Combine(folder, "photos", "upright.jpg"), orientation: 1);
        using (var turned = scene.Rot270())
            WriteJpeg(turned, Path.Combine(folder, "photos", "phone held upright.jpg"), orientation: 6);
        using (var upsideDown = scene.Rot180())
            WriteJpeg(upsideDown, Path.Combine(folder, "photos", "upside+down.jpg"), orientation: 3);
        using (var badge = SampleScene.DrawBadge(400))
            badge.Pngsave(Path.Combine(folder, "photos", "see-through.png"));
        using (var small = scene.ThumbnailImage(600))
            small.Webpsave(Path.Combine(folder, "photos", "größe 600.webp"), q: 80);

        var whole = File.ReadAllBytes(Path.Combine(folder, "photos", "upright.jpg"));
        File.WriteAllBytes(Path.Combine(folder, "photos", "damaged.jpg"), [.. whole[..300], .. new byte[200]]);
        WriteBackup(Path.Combine(folder, "backups", "shop.dump"));
        File.WriteAllText(Path.Combine(folder, "notes.txt"), "Not a picture: the thumbnails function skips it and says so.\n");
    }

    /// <summary>Large enough for an archive to pay.</summary>
    static void WriteBackup(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var backup = File.CreateText(path);
        for (var order = 1; order <= BackupOrders; order++)
            backup.WriteLine($"INSERT INTO orders VALUES ({order}, 'Customer {order % 977}', {order * 37 % 9999}, '2026-01-{(order % 28) + 1:00}');");
    }

    static void WriteJpeg(Image image, string path, int orientation)
    {
        using var tagged = image.Mutate(tags =>
        {
            tags.Set(GValue.GIntType, "orientation", orientation);
            tags.Set(GValue.GStrType, "exif-ifd0-Make", "OnPut");
            tags.Set(GValue.GStrType, "exif-ifd0-Model", "Sample camera");
            tags.Set(GValue.GStrType, "exif-ifd2-DateTimeOriginal", "2026:01:02 03:04:05");
        });
        tagged.Jpegsave(path, q: 85);
    }
}
