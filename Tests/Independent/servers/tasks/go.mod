module tasks

go 1.27
