"""Words of two syllables that begin with o to y → one text, by their first syllable."""

from __future__ import annotations

from typing import Final

O_TO_Y: Final = """
oai: | hùng phong vệ; oan: | khiên khuất sai trái ức | nghiệt; oán: | hận trách | thán; oanh: |
kích liệt tạc; óc: | đậu; ong: | bướm mật; ô: nhiễm | dù tô uế vuông; ồ: | ạt; ổ: |  | trâu voi;
ốc: | bươu đảo | vặn; ôi: |  | chao; ôm: | ấp; ốm: | đau yếu; ôn: | dịch đới hòa luyện tập thi
tồn; ồn: | ào | ã; ổn: định | thỏa; ông: bà | cha trùm | bầu công già hoàng lớn nội trăng từ; ống:
| dẫn kính | bơ; ở: lại | đâu đây đợ ngoài nhà trên trọ trong | đậu đời riêng vậy; ơn: | huệ
nghĩa | ớn; pa: |  | nô; pha: |  | tiếng; phá: bỏ hủy sản | án giá hoại lệ vỡ | của gia nước phách
quấy tan thai; phác: thảo | đồ họa; phách: | lối; phai: | mờ nhạt; phải: | chăng có được là trái |
biết cái đạo điều như phép thì; phái: | đẹp đoàn mạnh viên; phàm: | là tục | nhân; phạm: luật pháp
quy tội trù vi | lỗi nhân; phản: ánh bác biện hồi ứng | bội cảm công cung đề đối động kháng quốc
tỉnh | ảnh biến đế xạ; phán: đoán quyết | xét; phạn: | ngữ; phanh: | phui; phành: |  | phạch;
pháo: | binh hoa lệnh | đài; pháp: chế lệnh luật lý nhân quy quyền | danh điển đình định quan trị
viện y | chính chủ giới hình thuộc trường; phát: biểu động hành hiện huy sinh thanh triển xít |
bệnh đạt điện đơn giác hoang kiến lệnh lộ lương minh ngôn nổ phì quang sóng tán tích vãng vấn xuất
| điên nương; phạt: tiền | đền hành tù vi; phăm: |  | phăm; phăng: | phăng; phẳng: | lặng lì phiu;
phẩm: chất giá | cấp hạnh vật; phân: biệt bón bổ cấp chia công định lập loại phối quyền tích | ban
bì bố bua chuồng đạm đoàn đội giải hạng hiệu hóa hủy kali khu lân luồng phát tán tâm trần tuyến
vân viện vùng xử | bộ cách đoạn đôi loài nhiệm nửa phất tranh tử xưởng; phần: lớn mềm việc | cứng
đông nào thưởng trăm tử; phẫn: | nộ uất | chí; phấn: đấu khởi | chấn hoa rôm | khích nộ phát trần;
phận: | sự; phấp: | phỏng phới; phật: | bà giáo pháp tử | tiền tự ý; phẫu: thuật | tích; phép:
nước | cưới tắc thuật tính | công vua; phê: chuẩn duyệt phán | bình; phế: | liệu phẩm thải truất;
phên: | giậu; phi: | chính công cơ đội hành lao lý mã phàm pháp thuyền thường trường | hình nghĩa;
phì: | nhiêu; phỉ: | báng; phí: | tổn | công; phía: | bắc đông nam sau tây trước; phiên: |
âm bản dịch hiệu họp tòa; phiền: | hà lòng muộn phức toái; phiến: | diện loạn; phiêu: | bạt lãng
lưu; phiếu: | bầu; phim: ảnh | truyện trường; phỉnh: | nịnh; pho: | mát; phò: |  | mã; phó: | chủ
mặc phòng thác tổng từ văn | mát; phong: kiến phú trào tục | ba bì cách cảnh độ hóa lan nhã phanh
sắc tặng thái thấp thổ tỏa | hoa thanh; phòng: bệnh chống ngừa | ban bị dịch học họp hộ khách khám
ngủ thủ tối tránh trừ vệ xa | đảng không mạch ốc; phỏng: vấn | đoán | dịch độ tác; phóng: sự thanh
viên | đại khoáng sinh tác thích túng xạ | xe; phô: | bày diễn trương | bầy mai; phổ: biến cập
quát thông | nhạc; phố: | phường xá; phôi: | pha thai; phối: hợp | cảnh giống khí ngẫu thuộc trí;
phồn: | hoa thịnh thực vinh; phơi: | bày | nắng; phu: | nhân phen thê; phù: hợp | điêu hiệu nề
phiếm sa | du hộ phí tá trợ; phủ: nhận quyết | đầu định sóng xanh | đệ; phú: | cường hộ quý yên |
gia hữu lục; phụ: lục nữ thuộc trách | bản cận cấp đạo gia giúp huynh khoa kiện lão lòng nhân phẩm
phí tá tải thân thu tình trợ tùng | lực quyền; phúc: thẩm | đáp hậu khảo lợi tra trạch | kích;
phục: hồi tùng vụ | chế chức dịch dựng hưng kích sinh thù trang tráng viên | sức; phun: | trào;
phung: | phí; phụng: | sự; phút: | chốc giây; phức: hợp tạp | cảm; phương: án châm diện đông hướng
pháp tây thức tiện | nam ngôn sách trình | cách hại ngữ; phường: | hội; phượng: | hoàng vĩ | tây;
qua: đời lại | đường | loa ngày; quà: tặng | biếu cáp tết; quả: là thực | báo bóng cảm đất quyết
tạ tim | bom đấm tang tình; quá: độ hạn trình | cảnh đáng đỗi giờ khích khứ lớn mức nhiều nửa tải
trớn | cố lửa sức thể trời; quai: |  | hàm nón; quái: |  | ác quỉ; quan: chức điểm hệ liêu niệm
sát tâm trọng | họ khách lại lộ ngại | chế gia hàm phương quân quyền tài thuế tư; quản: lý trị |
bút chế đốc gia giáo hạt ngại thúc trang; quán: triệt | ăn cà cơm nước quân tính trọ xá xuyến |
chỉ; quang: cảnh | điện học hợp minh phổ trung vinh | bình gánh hệ ninh tâm trọng; quàng: |  |
quạc; quảng: bá bình cáo nam | đại ngãi ninh trị trường | hợp minh trung vinh; quãng: đường;
quanh: co | năm; quạt: | điện gió máy; quay: lại | cuồng lưng phim về vòng | ngoắt; quày: |  |
quả; quăng: |  | quật; quặt: |  | quẹo; quân: đội khu sự y | chủng dân hàm khí lực lương ngũ nhân
số trang | bình chu chủ địch đoàn hạm pháp phục quyền sư thù ủy; quần: áo chúng đảo | đùi thể tụ
vợt | bò cư quật; quẩn: |  | bách trí; quẫn: | bách trí; quận: | chúa đoàn huyện lỵ ủy; quật: |
cường khởi; quây: | quần; quầy: |  | quậy; quấy: | đảo nhiễu phá rối | rầy; quậy: |  | phá; quen:
thuộc | biết với | mặt quen thói; quét: | dọn sạch; quê: hương nhà | quán; quế: | chi; quên: |
lãng mình | khuấy; quều: |  | quào; quốc: dân gia hội lộ phòng tế tịch | bảo ca doanh hồn huy
khánh kỳ ngữ phục sách văn vương | công kế phong tệ việt; quở: | trách; quy: chế định hoạch luật
mô phạm tắc trình ước | cách chuẩn chụp củ đổi lát phục tiên tụ y; quỳ: | lạy; quỷ: | quái quyệt
thần; quỹ: đạo đất lương | đen; quý: hiếm | báu giá khách mến nhân tộc trọng vị | châu giả; quỵ: |
lụy; quyên: | giáo góp sinh; quyền: hạn hành lợi lực | bính con dân năng sở thế tự uy | anh binh
nghi rũ; quyến: | luyến rũ; quyết: định liệt sách tâm toán | chí chiến đấu đoán nghị thắng tử; ra:
đi đời lệnh quân | đa hiệu khơi máy mắt mặt ngoài nước sức tay tòa trường vào vẻ về viện | công da
điều ngôi người sao tai trận; rà: soát; rác: thải | rưởi; rách: | nát rưới việc | tơi; rạch: | giá
ròi; rải: | rác thảm | rắc; rạn: | nứt; ràng: buộc; rạng: |  | đông rỡ sáng; ranh: giới |  | ma;
rành: mạch | rọt | rành rẽ; rảnh: rỗi | tay; rãnh: thoát; rao: | giảng; rào: | cản chắn đón; ráo:
| riết; rạo: |  | rực; ráp: |  | nối; rau: | cải màu muống quả sạch xanh | đậu; rắc: | rối; răn: |
dạy đe; rắn: | chắc độc rỏi; răng: | hàm; râm: |  | ran; rầm: | rộ; rậm: |  | rạp; rấn: |  | bước;
rất: | cao ít khó lớn nhiều quan tốt | đỗi; rầu: |  | rầu; rẽ: | ngang; rèn: | đúc luyện; rét: |
buốt mướt; rỉ: |  | tai; riêng: biệt lẻ | rẽ tư; ríu: |  | rít; rò: | rỉ; rõ: nét ràng rệt | hơn |
mặt; rọ: |  | mõm; ròn: |  | rã; rong: |  | chơi ruổi; ròng: rọc | rã; rồi: |  | đây ra thì; rối:
| loạn ren rít | tung; rộn: |  | ràng; rồng: | rắn; rỗng: | tuếch; rộng: lớn rãi | hơn khắp mở |
lượng; rốt: | cuộc ráo; rỡ: |  | ràng; rơi: | rớt rụng vãi vào; rời: | bỏ khỏi rạc; rờn: |  | rợn;
rợn: |  | người; rủ: |  | rê; rũ: |  | rượi; rủi: | ro; run: |  | rẩy; rùng: |  | mình núi rùng;
ruồng: |  | bố; ruộng: đất | đồng lúa nương; ruột: | già thịt | rà; rút: ngắn | gọn kinh lại lui
ra tiền; rụt: | rè; rửa: tiền |  | sạch trôi; rực: | rỡ | sáng; rưng: |  | rưng; rừng: | núi thông
| rậm; rước: | dâu; rường: | cột; rượu: | bia chè mạnh | cần; sa: mạc sút thải | bàn chân cơ đà
đéc lưới ngã pa | sầm; sà: lan; sách: | báo lược nhiễu trắng vở; sạch: sẽ | đẹp nước; sai: lầm
lệch phạm trái | biệt khiến quy sót số sự | bảo; sài: |  | gòn; sải: | cánh tay; san: lấp sẻ |
bằng hô | sát; sàn: | diễn nhà nhảy; sản: lượng phẩm xuất | hậu khoa nghiệp phụ sinh vật | giật;
sán: |  | dây; sang: | đường năm nhượng tên trang trọng | hèn; sàng: lọc; sảng: | khoái; sáng:
kiến sớm tác tạo tỏ | chế dạ láng lập mai mắt ngày sủa suốt | choang rõ rực trăng; sành: | điệu
sỏi; sánh: | bước vai; sao: | biển chép chụp la lục vàng | cho không kim lãng mà thế vậy; sào: |
ruộng; sáo: | rỗng; sáp: nhập; sạp: |  | hàng; sát: hạch sao |  | cánh nách nhân thực; sạt: lở |
nghiệp; sau: cùng đây đó này | đại gần khi lưng | nữa; sáu: | mươi năm tháng; say: | đắm mê nắng
rượu sưa | xỉn; sắc: lệnh | bén đẹp màu phong thái thuế tộc | chiếu luật; sặc: | mùi sỡ | sụa;
sắm: | sửa vai; săn: | bắn bắt đuổi lùng sóc | đón; sẵn: sàng | có lòng; sắn: | dây;
sắp: xếp | đặt hàng tới | sửa; sắt: | đá son thép; sầm: | sơn uất; sấm: sét; sân: khấu | bay
bóng chơi nhà thượng; sâu: rộng sắc | bệnh răng róm sát xa | đậm rọm; sầu: | riêng; sấy: |  | tóc;
se: |  | lạnh se thắt; sẽ: | có được là | hay; si: | mê; sỉ: | nhục; sĩ: phu quan số | diện khí
tử; siết: chặt; siêu: thị | âm nhiên thực tốc vi việt; sinh: động hoạt khí ra sản sống thái viên |
đẻ hóa học kế lợi lực mệnh nghi nhật nở quyền sôi thời tồn trưởng tử vật | lý quyển thì tư từ;
sính: |  | nghi; so: sánh với | bì kè; soạn: thảo; soát: xét | vé; sóc: | sơn trăng; soi: | rọi
sáng xét; song: phương | hành ngữ song | đề mã phượng thần; sòng: | bạc phẳng; sóng: | gió thần;
sổ: | đỏ sách tay theo | người; số: đông ít lẻ liệu lượng phận | công dư điện ghi hiệu hóa học một
người nhà nhân tiền vốn | đỏ nhiều từ; sôi: nổi | động sục; sông: cầu | biển đà mã ngòi nước;
sống: | chết chung còn động lại sót | bám; sốt: ruột | rét sắng; sơ: bộ đồ kết lược sài suất thẩm
| cấp chế cứu hở khai khảo sinh tán tuyển yếu | cứng học sót; sờ: |  | mó sờ; sở: dĩ hữu | đắc
ngành nguyện tại thích thông thú trường tư; sợ: hãi; sợi: | dây; sớm: | khuya muộn nhất trưa | hôm
mai; sơn: | dầu động hà la mài tây thủy trà | đông đồng hạ mai nam thúy xuyên; sờn: | lòng; suất:
ăn; súc: tích | vật; sục: | sôi; sum: | họp vầy; sung: | mãn sướng túc; sùng: | bái kính; súng: |
đạn săn trường | ngắn; suôn: sẻ; suốt: | đời năm ngày; sụp: đổ; sút: | giảm kém | cân; sụt: giảm |
lở lún | giá sùi; suy: giảm nghĩ thoái | diễn đoán đồi kiệt luận ngẫm sụp tính tôn xét yếu | tổn;
sư: | đoàn phạm phụ thầy trưởng tử; sử: dụng | gia học liệu sách thi | ký quan quán quân; sứ: |
giả mệnh quán quân thần | đoàn mạng; sự: chủ cố kiện nghiệp thật việc | cần chỉ đồng lãnh phát
phối quan sống tham thay thống tình tồn vụ | biến thể thực vật; sửa: chữa đổi sang soạn | lại lỗi
mình sai; sữa: | bột chua tươi | chúa; sức: ép khỏe mạnh | cạnh chứa ì lao lực mua người sống;
sưng: | tấy; sừng: |  | sững; sửng: |  | cồ sốt; sững: |  | sờ; sương: | giá mù muối; sướng: |  |
tay; sứt: | mẻ; sưu: | tầm tập thuế; ta: | thán; tà: |  | ý; tá: | dược điền lý tràng | hỏa túc;
tạ: | ơn thế; tác: dụng động giả hại phẩm | chiến hợp nghiệp nhân phong quái quyền thành | gia;
tách: | bạch biệt ra rời; tai: biến nạn | hại họa mắt tiếng ương | ác nàn; tài: chính khoản liệu
nguyên sản trợ xế | ba đức hoa khóa lộc năng nghệ tình trí vụ | giỏi hóa phán; tải: | trọng | ba;
tái: sinh | bản chế cử diễn hiện lập phát tạo thẩm xuất | mặt mét xanh; tại: sao | các chỗ chức
đây ngoại trận | nhà vì; tam: |  | cương điểm giáo phúc quan sự; tám: | mươi tháng; tạm: | biệt bợ
dừng giữ thời trú trữ ứng vắng; tan: |  | hoang tầm vỡ; tàn: bạo sát tật | ác dư khốc phá phế tạ;
tản: | cư mạn văn; tán: thành | dương đồng phát thưởng tỉnh | xạ; tang: | chế chứng gia lễ thương
tóc vật; tàng: | hình trữ; tánh: |  | linh; tảo: | hôn mộ tần; táo: | bạo bón tợn; tạo: dựng lập |
chuyển cơ điều hình nên ra sự thành vốn | hóa; tạp: chí; tàu: | biển điện hỏa ngầm thủy thuyền |
nhanh; tay: | áo chân đôi lái nghề sai | cầm không trái; tắc: nghẽn | trách; tăm: | tích | tắp;
tắm: | giặt rửa; tằn: | tiện; tăng: cường trưởng | giảm lên thêm thu tốc | gia; tặng: | thưởng |
cách phẩm; tắt: | đèn | thở; tấc: |  | thành; tâm: linh sự tư | bệnh đắc địa điểm hồn huyết lực lý
niệm phúc thần tính trạng trí | can chí phục thành tình tri; tầm: | cỡ nã nhìn quan thường vóc
vông | hồn mắt quất tã thước; tẩm: | bổ quất; tấm: | gương lòng | chắn; tân: bình | an binh đông
gia học hôn kỳ phú phước thành tiến trang | ân định đồng lộc tạo tây thanh thạnh thuận trào uyên
việt xuân; tần: số suất | ngần tảo | tiện; tấn: công; tận: dụng hưởng tay | cùng mắt nơi tâm thu
tình tụy | số; tầng: lớp | hầm | tầng; tấp: | nập; tập: đoàn hợp huấn quán quyền thể trung tục |
ấm dượt hậu họp kết kích luyện san sự tin; tất: cả nhiên yếu | bật niên thắng toán; tật: | bệnh
nguyền xấu; tây: | ban bắc hồ nam nguyên ninh phương sơn thiên y | dương mỗ; tầy: |  | trừ; tẩy: |
chay não rửa trừ xóa; tẻ: | nhạt; tem: | phiếu thư; teo: | tóp | cơ; tê: | giác liệt thấp; tề: |
| chỉnh lễ; tế: | bào lễ nhị tự | tử; tệ: nạn | đoan hại; tên: gọi tuổi | cướp họ lửa miền riêng
thật; tha: | hóa phương thiết thứ tội | lỗi; thả: | lỏng nổi | mồi sức; thác: | nước; thạc: | sĩ;
thách: thức | cưới đố; thạch: | anh cao học | an hộc; thai: | nghén nhi phụ sản; thải: | bỏ loại;
thái: bình độ | dương giám hậu lan nguyên quá thú tử | cực đô không mỹ thịnh thượng tổ; tham: dự
gia khảo mưu nhũng quan | chiếu chính lam luận ô tàn tán vấn vọng | chiến; thảm: | cảnh đỏ hại họa
khốc kịch sát thương; thám: hiểm tử |  | sát; than: | bùn củi đá khóc phiền thở vãn | hóa khí van;
thán: | khí phục từ; thang: | máy; thảng: |  | thốt; tháng: tám | ba bảy chạp chín giêng hai mười
năm sau sáu trước tư | một; thanh: niên toán tra | âm bạch bình cao danh đạm hóa khiết lịch long
lý minh nhạc nhàn sơn thản thế thủy tịnh trà trừng xuân | hà hải hòa liên mỹ nghị thảnh tích tĩnh
trì trùng văn; thành: công lập niên phần phố quả tích tựu văn viên | bại đạt đoàn đội hình hội
khẩn kiến kính lũy nhân nội ra thạo thật thị thục tố trì ủy | danh gia hôn hưng long minh quốc sơn
thực toán trị trung ý; thảnh: | thơi; thánh: | địa đường thần thót | hóa nhân tích; thạnh: |  |
bình hóa xuân; thao: | luyện tác trường túng; thảo: luận | dược mộc nguyên | hiền; tháo: dỡ gỡ |
chạy rời vát; thạo: | tin; thay: đổi mặt thế | cho lời phiên vì; thắc: mắc; thăm: hỏi khám viếng |
dò nom quê | thẳm; thăng: trầm | bình chức hạng hoa long tiến | bằng; thằng: |  | bé chả; thẳng: |
đứng tay thắn; thắng: lợi | cảnh cuộc cử kiện tích trận; thặng: | dư; thắp: | hương sáng; thắt:
chặt | lưng nút; thâm: | canh độc hụt nhập nhiễm niên quầng sâu thù thúy | kín tâm; thầm: | kín
lặng; thẩm: định phán quyền thấu tra | cứu duyệt mỹ tích vấn | sát; thấm: | nhuần thía | đượm
thoắt; thậm: chí | tệ; thân: thể tình | ái cận chính hữu mật mến nhân phụ quen sinh thế thiện
thiết thương tộc | chinh chủ hành mình pháp phận thích thuộc xác yêu; thần: | dược đồng kinh kỳ
sắc thánh thoại tốc tượng | chủ dân đạo linh nhân phụ phục thế tích tiên tình; thận: | trọng;
thấp: | bé hơn kém tầng thỏm; thập: phân | ác cẩm kỷ niên toàn; thất: bại nghiệp thoát vọng | bát
đức học hứa lạc sủng thế thu thường tình truyền | thố thủ tinh; thật: ra sự | lòng tâm thà | là
tình; thầu: | khoán | lại; thấu: đáo | hiểu | tình; thầy: | bói cô cúng giáo thuốc trò | tu; thấy:
| được rằng rõ | mẹ; thẻ: | bài nhớ; thèm: | muốn; then: | chốt; theo: dõi | đó đúng đuổi học
hướng kế kịp luật quy sát yêu | đuôi như rõi thời; thép: | hình; thề: | nguyền; thể: chế dục hiện
nhân thao | chất hình lệ loại lực nghiệm tài thống thức tích trạng trọng xác | cách hệ kết nào
theo tình từ; thế: giới hệ kỷ lực nào nhưng | chân chấp gian mạnh này năng trận tục vận | là mà
nhân ra thì và; thêm: | một nữa | bớt; thênh: |  | thang; thi: công đua hành | ân ca cử đấu hài
hào sĩ thể tuyển | nhau pháp viết xã; thì: giờ | thầm | có phải ra thào thôi; thí: điểm nghiệm |
dụ sinh | thực; thị: tộc trấn trường xã | chính giác hiếu lực phần sát thực trưởng uy ủy | kính;
thích: hợp ứng | đáng nghi thú; thiên: tai văn | bẩm chúa đàng đường hạ hướng lý nga nhiên niên
tài thạch thời tử vị | cảm cung di đàn định hà hương la tư xạ; thiền: | định sư tông | đường;
thiện: | cảm căn chí nghệ nhân xạ | ác thuật trí; thiêng: | liêng; thiết: bị chế kế lập thực yếu |
đãi giáp mộc tha thân | bì nghĩ tưởng; thiệt: hại | mạng thòi | hơn thân; thiêu: | đốt hủy thân |
thiếu; thiểu: số |  | não; thiếu: hụt nữ sót | đói máu nhi niên nước phụ tá thốn thời tướng úy
vắng | điều; thỉnh: thoảng | cầu giảng nguyện; thính: | giả giác lực phòng; thịnh: | hành nộ soạn
thế trị vượng; thịt: | lợn; thiu: |  | thiu; thỏ: |  | thẻ; thỏa: thuận | đáng hiệp mãn nguyện
thích ước; thoai: |  | thoải; thoải: mái; thoái: trào | hóa lui thác thu vị | thủ; thoảng: |  |
qua; thoáng: | đãng qua; thoát: | hiểm khỏi lũ ly nạn nước thân; thoạt: |  | đầu tiên; thoăn: |  |
thoắt; thóc: | gạo lúa; thói: quen | đời hư; thon: | thả; thong: | dong thả; thô: | bạo ráp sơ
thiển tục; thổ: | cẩm công cư dân địa lộ nhưỡng sản | chu quan; thố: |  | lộ; thôi: | miên thúc
việc; thối: | chí nát rữa; thôn: | ấp bản làng nữ quê tính xã xóm; thông: báo cảm lệ minh qua suốt
thoáng tin tư | cáo dịch dụng đạt điệp đồng gió hành hiểu số thạo thương thường | công hiếu hiệu
hơi tấn; thống: kê nhất trị | đốc khổ lĩnh soái | chế thiết; thốt: |  | nhiên; thơ: | ấu ca
dại mộng ngây văn; thờ: | cúng ơ phụng tự; thở: dài | than | phào; thợ: săn | điện hồ may mỏ xây |
cả lặn máy mộc thuyền; thời: cuộc đại điểm gian hạn kỳ lượng sự tiết | bình buổi cơ giá hiệu khắc
thế trang vụ | chiến cục giờ vị; thới: |  | bình; thơm: | ngát tho; thu: gọn hẹp hoạch hồi hút
nhập thập | chi dung giữ gom hình mua ngân nhặt phí phục xếp | ba dọn dụng không nhận; thù: | địch
ghét hằn hận lao oán | hình nghịch vặt; thủ: đoạn phạm pháp quỹ tục tướng | công đắc đô kho khoa
lĩnh môn thành thân thư tiêu trưởng | đức giữ hiến thỉ túc; thú: | dữ nhận rừng thật tội vị vui y
| phục tính; thụ: hưởng lý | án động phấn thai tinh | hình; thua: |  | kém; thuần: phong | chủng
hóa khiết thục túy | hậu; thuận: lợi tiện | an hòa tay thành thiên | hóa tai; thuật: ngữ; thúc:
đẩy | bách ép giục | kháng; thục: | luyện; thuê: bao | đất mướn nhà; thuế: quan | khóa má suất;
thung: | lũng; thùng: | rác xe | tưới; thủng: | lưới | thẳng; thuốc: lá | bổ độc lào men nam nổ
phiện tây | tẩy thử; thuộc: địa | diện lòng nhóm tính về; thuở: | xưa; thủy: điện lợi sản thủ |
chung lôi lực ngân nông quân sinh tạ thổ tinh triều văn | tề thần vân; thụy: | sĩ | lôi văn;
thuyền: trưởng | bè buồm máy nan thúng viên | lan; thuyết: phục trình | giáo minh pháp; thư: ký
tín | điện giãn mục ngỏ pháp từ viện | dãn sinh; thử: thách | lửa nghiệm sức; thứ: ba bảy bậc hai
năm sáu trưởng tư tự | cấp dân hạng nhất yếu | nam tử vị; thưa: |  | chuyện; thừa: nhận | hành
hưởng kế lệnh sức thãi thiên tướng | từ; thức: dậy | ăn thời tỉnh uống; thực: chất dân đơn hành
hiện phẩm sự tế thi tiễn trạng | chi học khách lục lực nghiệm quản quyền tại tập thà thể thu thụ
vật | định ra tài; thước: | dây đo kẻ | tây; thương: binh mại tiếc | điếm gia hại hiệu hội lái
lượng mến nghiệp nhân nhớ số tâm tật thuyết tích trường vong vụ xót yêu | hải khách mãi tá thảo;
thường: niên trực vụ xuyên | dân kỳ lệ ngày nhật phục thức thường tín trú xuân | kiệt; thưởng:
thức | lãm ngoạn phạt xuân; thượng: | cổ đỉnh hạ khách lưu nguồn sĩ tá tầng úy viện võ | đài đình
hà hoàng nhật tằng thư; ti: | vi | thể; tì: | vết; tỉ: mỉ |  | như; tị: | hiềm nạn | nạnh; tia: |
sáng x; tích: cực hợp lũy | điện góp lượng tắc trữ tụ | lương sự; tịch: | biên thu; tiếc: | nuối
rẻ thương | thay; tiệc: | tùng; tiêm: | chích chủng kích nhiễm | nhập; tiềm: lực năng tàng | ẩn
nhập thức | kích; tiệm: | ăn cận; tiên: tiến | cảnh đoán lãng lượng nữ phong phước quyết sinh tri
| cô đề đồng hưng long lữ lương phương quân sơn; tiền: bạc của đề giang mặt tệ | công đạo đồng
giấy lương nước phạt phương sử thân thuê thưởng tiêu trạm tuyến | cảnh cước đồn lệ ngay phong quân
sinh sự tiến trình vận vệ; tiễn: | biệt đưa | hành; tiến: bộ độ hành sĩ tới trình | công cống cử
hóa lên quân thoái triển | dũng động lợi thân; tiện: ích lợi nghi | tay | nữ; tiếng: động nói |
anh hát kêu ồn tăm vang việt vọng | đồn là; tiếp: cận nhận theo thị thu tục viên xúc | công dân
diễn diện đãi đón giáp khách nối quản sức tay tế tuyến viện | ảnh cứu dẫn lời tân thụ; tiết: kiệm
lộ | canh chế dục điệu giảm hạnh mục tấu túc; tiệt: | trùng; tiêu: biểu chí chuẩn cực dùng thụ |
biến dao diệt đề điểm điều độc hao hóa hủy khiển pha sọ tan thoát tiền trừ úng vong xài | sinh
tán; tiểu: ban học nông | đoàn đội đường khu mục phẩm sản sử thuyết thương tiện tiết tổ vùng |
bang đề đối tinh trừ xảo; tiễu: |  | trừ; tim: | mạch; tìm: hiểu kiếm ra thấy tòi | cách đến
nguồn; tin: dùng học tưởng vui | báo cậy đồn mừng nhắn tức yêu | tặc; tín: dụng hiệu ngưỡng nhiệm
| chấp chỉ đồ nghĩa phiếu; tinh: giản gọn thần | chế dịch hoa khiết luyện nghịch nhuệ quái tế
thông tú túy tươm tường vi xảo ý | anh cầu chất đời khôi mơ nghĩa ranh thành tướng; tình: cảm hình
huống thương trạng yêu | bạn báo ca cờ dục nghĩa nguyện thế tiết ý | cảnh đầu địch nhân; tỉnh: lỵ
ủy | dậy đoàn đội hội lẻ lộ ngộ táo thành | bơ giấc; tĩnh: | dưỡng điện lặng mạch tâm | từ; tính:
cách chất mạng năng toán | chính dục đảng đến khả nết theo thống tình từ | toan trạng tự; tịnh: |
biên độ tiến xá; tịt: | ngòi; to: lớn | tát | cao tướng; tò: | mò | vò; tỏ: ra vẻ | bày rõ tường |
tình; toa: | xe | ăn; tòa: | án nhà soạn | sen; tỏa: | nhiệt sáng; tọa: | đàm độ lạc thiền; toàn:
bộ cầu dân diện quốc quyền thể | ban cục cụm đoàn đội hội khoa khối mỹ năng phần tập thắng thân
thế tỉnh trạm trường văn vẹn viện xã | sinh thị
thư tinh; toán: | học; tóc: | bạc tai; tóm: lại tắt | lược | cổ; tong: |  | tả; tòng: | phạm quân;
tô: |  | điểm hợp; tổ: chức quốc | ấm dân hợp nghiệp ong phó tiên tông truyền trưởng viên | phụ
thành; tố: cáo tụng | chất giác hộ khổ | nga; tốc: độ | chiến hành ký lực; tộc: | họ người trưởng;
tôi: |  | người; tồi: | tệ | tàn; tối: cao đa thiểu thượng ưu | hậu | mật mịt; tội: danh nghiệp
phạm | ác đồ lỗi nhân trạng vạ; tôm: |  | sú; tôn: giáo trọng | chỉ nghiêm sùng sư tạo thất thờ ti
vinh | kính ông; tồn: đọng tại | dư kho lưu nghi quỹ trữ vong; tổn: | hại hao phí thất thọ thương;
tốn: kém |  | phí; tông: | đồ đơ môn | chi chỉ; tổng: cộng hội hợp kết quan quát số thể thống | bí
chi công cục duyệt đài đoàn đội giá kho luận lực tài thu tuyển | cọng lí lượng phí; tống: | đạt
giam khứ tiền tiễn; tốt: đẹp lành nghiệp | bụng hơn nhất tươi; tơ: | hào lụa tằm; tờ: gấp rơi
trình | báo giấy khai | rời; tơi: |  | tả; tới: | các đây nơi tấp; tra: | cứu hỏi khảo tấn xét |
của; trà: | đá vinh | đa my; trả: lại lời thù | công đũa giá góp kết nợ tiền | lãi miếng; trá: |
hình; trách: nhiệm | cứ mắng móc phạt; trai: |  | gái tráng trẻ; trải: qua | nghiệm; trái: đất
ngược phép phiếu tim | cây lại mùa nghĩa vụ; trại: | giam hè | đất; trạm: | biến bơm kiểm thu
trưởng xá; tràn: lan | đầy ngập trề; trang: bị phục trại trí | điểm hoàng nghiêm sức thiết thông
trải trọng | chủ lứa web; tràng: | an giang; tráng: | lệ men niên; trạng: | nguyên sư thái từ |
tự; tranh: cãi chấp giành luận thủ tụng | ảnh biện công cử đấu đua; tránh: | khỏi né; trao: đổi
tặng | cho tay trả; trào: | dâng lưu phúng; tráo: |  | đổi trở; trau: | chuốt dồi | giồi; trắc: |
| ẩn; trăm: năm nghìn | họ ngàn triệu; trăn: | trở; trằn: |  | trọc; trăng: |  | gió hoa; trắng: |
án đen tay trợn | bệch phau toát trơn; trầm: trọng | cảm hương lắng mặc ngâm tích tư | lặng mình
trồ; trân: trọng |  | châu; trần: | gian thuật truồng tục | cao; trấn: | an áp giữ lột tĩnh yểm
yên; trận: | chiến đấu địa mạc; trật: tự | khớp; trâu: | bò; tre: | nứa | hóa; trẻ: con em | hóa
măng nhỏ thơ trung tuổi; treo: | cổ cờ giải | cỏ dải; trẹo: |  | cổ; trễ: | nải | tràng; trên: cơ
| các dưới đây địa hết không mạng tinh toàn trời; trêu: |  | chọc; tri: | âm ân giác huyện kỷ phủ
thức | phú phương thủy; trì: | hoãn trệ; trí: thức tuệ | dục lực não nhớ óc tưởng; trị: giá tội vì
| an bệnh liệu sự thủy | gia; trích: yếu; triển: khai | lãm vọng; triết: học |  | gia lý; triệt:
để | hạ phá sản tiêu; triều: đình | cường đại kiến; triệu: tập | chứng hồi phong phú | đại triệu;
trinh: | sát; trình: bày độ tự | báo chiếu diễn diện duyệt làng tấu | bầy; trịnh: | trọng; trìu: |
| mến; trò: chơi chuyện | cười hề; trói: | buộc; tròn: | trịa | xoe; trọn: |  | đời; trong: khi
sạch sáng suốt vòng | đó năm ngành ngày ngoài nước quá quý số tháng thời toàn trẻo trường | khoảng
lúc vắt; tròng: | trành; trọng: điểm lượng tài tâm yếu | dụng đại lực thể thị thương thưởng tội
trách trường vọng | con đãi tải; trôi: | chảy nổi qua | dạt; trộm: | cắp cướp; trốn: thuế
tránh |  | học thoát; trông: thấy | cậy chờ coi đợi mong nom | chừng nhờ vào; trồng: rừng trọt |
lúa; trống: | đồng rỗng trải trơn vắng; trờ: |  | tới; trở: đi lại nên ngại thành về | lên lực ra
xuống; trớ: |  | trêu; trợ: cấp giúp | giá giảng lực lý thính thủ từ; trời: | đất mưa | trồng
xanh; trơn: |  | tuột; trù: | bị phú tính; trú: ẩn | ngụ quán | chân sở; trụ: sở | cột trì; truân:
| chuyên; truất: | ngôi phế quyền; trúc: | trắc; trục: lợi vớt | trặc xuất; trung: bình cổ học lập
tâm thành thực ương | cấp chuyển du dũng đẳng đoàn đội đông gian hạn hậu hiếu hòa kiên niên quốc
tá thu trực tướng úy | bộ cao cầu dung đoạn giang hải hóa kì liên mỹ nguyên nhất trị tu; trùng: |
dương điệp hợp khơi lắp lặp tu | khánh lập; trúng: | cách cử độc gió thầu tủ tuyển | thực; truy:
cập cứu tố | điệu đuổi hoàn kích lĩnh lùng nã nguyên quét tặng thu tìm vấn xét xuất | hoan;
truyền: dẫn giáo hình miệng nhiễm thanh thông thống | bá cảm đạt đơn kiếp lệnh tải thụ thuyết tin
| điện; trừ: | gian khi khử | bị; trữ: lượng | tình; trực: thuộc tiếp tuyến | ban diện giác nhật
quan thăng tính trùng | ninh thắng; trưng: bày cầu | dụng mua thu | bầy; trừng: phạt trị; trứng: |
| gà; trước: đây hết khi kia mắt mặt tiên | cửa đó hạn năm ngày nhất pháp sau | nay; trương: |  |
định; trường: học hợp sa | bay chinh đại đua kỳ phái sở tồn | kỷ sinh sơn thành thịnh thương
trung; trưởng: phòng thôn | ban bộ đoàn đồn ga họ lão nam thành tràng; trượt: | băng giá; trừu: |
| tượng; tu: | bổ chí dưỡng hành luyện nghiệp sĩ sửa từ viện | chính nhân thân tu tư; tù: | binh
đọng mù ngục nhân tội treo và | đày túng; tủ: sách | áo lạnh thuốc; tú: | bà tài | sĩ; tụ: | điểm
điện hội tập; tuân: lệnh thủ | hành theo; tuần: | báo hoàn lễ san tra tự | hành; túc: trực | cầu;
tục: | huyền lệ ngữ tĩu; tuế: | nguyệt; tủi: |  | nhục; túi: | tiền xách; tụi: |  | mình; tung: |
độ hoành hô tin | tăng; túng: | quẫn; tuổi: trẻ | đảng đời già nghề tác thọ thơ | tôi xuân; tụt: |
dốc hậu; tuy: nhiên vậy | hòa phước rằng thế; tùy: | bút cơ hứng thân theo thuộc tiện tùng tướng
viên ý; túy: | lúy; tuyên: bố dương giáo ngôn truyền | án chiến huấn quang thệ | cáo; tuyển: cử
dụng | chọn lựa mộ quân sinh tập thủ trạch; tuyến: | đầu đường giáp tính; tuyệt: đối vọng vời |
chủng đẹp đỉnh mật tác thực tình trần | diệu không nhiên; tư: cách duy hữu liệu pháp sản tưởng vấn
| bản doanh gia ích lập lệnh lợi nhân thế thông thục thương tình trang vị | chức không kỷ nghiệp
ý; từ: biệt đầu đây điển đó ngữ thiện từ | bi bỏ chối chức chương khi khóa nay tính tốn trần trước
trường vựng | đấy điện động học lực ngày pháp tâm thiên thông thuở thực vị; tử: hình tế | cung nạn
sĩ số thần thi tù tuất vong | biệt chiến giác huyệt ngữ thương tôn; tứ: | chi phía quý thời tuần
tuyệt | cường duy giác tán thân tử; tự: an chủ do động giác hào hỏi nguyện nhiên nhủ quản trị |
cung cường hoại học kỷ lập lực nhận phát phê sát sự thân thú tiện tin tôn trọng túc tử vẫn vệ xưng
ý | ái dẫn điển hình khi ký liệu lợi nó quyết sản thế thiêu tín tình tu vấn vị vựng; tựa: |  | đề;
tức: là | khắc thời | giận thì tốc; từng: |  | trải; tước: | bỏ đoạt; tươi: | cười đẹp mát sáng
sống tốt trẻ | tắn; tưới: | tiêu; tương: đối đồng đương lai quan tác thích tự ứng | ái hỗ hợp ớt
phản phùng tàn thân trợ xứng | can dương truyền tư; tường: | minh tận thuật trình | sơn; tưởng:
chừng tượng | nhớ niệm thưởng | là; tướng: | lĩnh mạo quân sĩ | thuật; tượng: | đài hình trưng |
lĩnh văn; tửu: |  | quán; tựu: trung | trường; tỷ: đồng lệ | giá phú số suất thí trọng; u: | ám mê
minh tối uất; ủ: | bệnh phân rũ; ú: |  | ớ; ụ: | pháo tàu; úa: | vàng; uẩn: | khúc; uể: | oải; ùn:
tắc; ung: thư | bướu dung; ủng: hộ; úng: | ngập; uốn: nắn | lượn ván | khúc; uổng: | công phí;
uống: | nước thuốc; uy: nghi tín | danh hiếp lực nghiêm phong quyền; ủy: ban quyền | lạo nhiệm
thác viên; úy: |  | lạo; uyên: | bác thâm | hưng ương; uyển: chuyển; ứ: đọng | trệ; ưa: |  |
thích; ức: | chế hiếp; ưng: | thuận ý | chuẩn; ứng: cử dụng xử | biến cứu nghiệm phó trực trước
tuyển viên | nghĩa viện; ước: | ao chừng đạt định hẹn lượng mơ muốn nguyện thực tính vọng | chung
lệ nguyền; ướp: | lạnh xác; ưu: đãi điểm tiên việt | ái phiền thế tú tư | thời; va: | chạm đập li
vấp; và: | các những; vả: |  | lại; vá: | víu; vách: |  | đá; vạch: | ra trần; vai: trò | vế; vài:
| ba; vải: | thiều; vãn: | cảnh hồi; ván: | khuôn; vạn: | hạnh năng tuế vật | quốc; vang: | bóng
dội vọng; vàng: | bạc da mã son | óng vọt; vãng: |  | cảnh; vanh: |  | vách; vào: cuộc đời | cửa
đầu hùa khoảng lúc năm ra sổ tháng thời vụ | đám làng vai; vay: | mượn nợ tiền vốn; văn: bản hóa
học kiện minh nghệ phòng thư | bằng chương công giang hiến hoa khoa khố lang miếu ngôn phạm phong
tế thể thơ vẻ xã | an hoàng lãng nhã quán xá; vắn: tắt; vặn: | vẹo; văng: |  | vẳng; vắng: mặt vẻ
| lặng | bóng; vân: | vi | an hội phong; vần: | thơ; vẫn: còn | chưa có đang được là; vấn: đề | an
đáp nạn vương; vận: chuyển dụng động hành | đơn hội mệnh tải trù; vâng: |  | dạ lời; vầng: |  |
dương; vất: vả; vật: chất | chủ chứng dụng giá liệu lộn lực lý nuôi phẩm thể tư vã | vờ; vây: |
bắt hãm quanh ráp; vậy: mà | nên | thì; ve: |  | chai; vẻ: | mặt vang; vẽ: |  | vời; vé: | số;
ven: | biển bờ đô; vẹn: | nguyên toàn tròn; vèo: |  | vèo; véo: | von; về: quê | đến hưu nguồn nhà
nước phía việc | phần sau; vệ: sinh | binh quốc sĩ tinh | an; vênh: |  | vang; vết: | thương tích;
vi: phạm tính | khuẩn mô phân sinh | sai thành tinh; vì: sao thế vậy | dân sự | là lẽ nể nỗi rằng;
vĩ: mô | cầm đại độ nhân tuyến; ví: dụ | dặm như von | dù; vị: trí | nể tha thành thế | thanh;
vỉa: |  | hè; việc: làm | chung công nhà quản thực tổ triển xây | gì nước; viêm: | đường họng
nhiễm; viên: chức | mãn tịch | bao bình thông; viễn: thông | cảnh chinh dương đông khách thám thị
tưởng xứ | tượng vọng; viện: dẫn quân trưởng | kiểm nghiên phí phó sĩ trợ; viếng: | thăm; viết: |
chữ hoa tay; việt: kiều nam | gian minh trì vị yên | hùng; vinh: quang | danh dự hạnh hiển | hiền;
vĩnh: | biệt cửu hằng long phúc viễn | an lạc lộc minh quang; vỏ: | bọc; võ: sĩ | đoán sư thuật
trang | công tướng; vóc: | dáng; vòi: | nước | rồng; vong: | ân hồn linh; vòng: tay | hoa loại
quanh tròn vây | cổ; vọng: | cổ gác; vô: cảm cùng danh hiệu lý sản số tội tuyến | can chủ cơ cớ
địch định hạn hình ích lương phép sinh song tận thường tình trùng tư vàn vị vọng ý | bờ cố dụng
hạnh kể khối lễ lượng thượng tính tự vi; vỗ: | béo tay về | đùi nợ vế; vôi: | hóa; vội: vã vàng;
vồn: |  | vã; vốn: | có dĩ đầu liếng ngân tín vay | nhà; vở: | kịch; vỡ: | hoang mộng nợ | lở; vớ:
|  | vẩn; vợ: chồng | con; với: nhau |  | lại; vu: | cáo khống oan; vũ: khí trang | công đạo điệu
hội lực nữ phu trụ trường | bão; vụ: án lợi việc | cháy phó tai trưởng; vua: |  | quan; vui: lòng
mừng tươi vẻ | chơi tính | sướng; vun: | đắp trồng xới | vút; vụn: | vặt; vùng: đất sâu xa | biên
biển cao dậy đệm kinh lũ quê trời vẫy ven; vũng: | lầy tàu; vụng: |  | về; vừa: mới qua | làm lòng
phải rồi sức | lứa vặn ý; vực: |  | thẳm trường; vững: chắc mạnh vàng | bền bước chãi tin | tâm;
vươn: | tới | vai; vườn: ươm | hoa rau thú trẻ tược; vương: | miện quốc vãi | triều víu; vướng:
mắc | bận víu; vượt: bậc mức qua | biên cấp lên ngục quá trội tuyến; vứt: | bỏ | đi; xa: lạ xôi |
cách cảng hoa hơn lộ rời xăm xỉ xưa | giá trưởng xa; xà: |  | bông lan; xả: lũ nước rác thải thân;
xã: hội viên | đoàn đội giao luận tắc thôn trưởng; xạ: | kích thủ trị; xác: định lập minh nhận
suất | chết đáng thực tín xơ; xách: | tay | tai; xài: | phí; xám: |  | xịt; xán: lạn; xanh: | tươi
xao | mướt rớt; xảo: | quyệt trá; xáo: | trộn; xảy: ra; xăng: | dầu nhớt; xâm: hại lược nhập phạm
| canh chiếm; xấp: | xỉ; xập: |  | xệ; xâu: |  | xé; xấu: hổ | xa xí | số; xây: dựng | cất đắp
lắp; xe: cộ đạp đò hơi lửa máy ôm tải | buýt chạy con điện khách tăng | hàng kéo tang; xé: |  | lẻ
rào; xem: lại xét | như ra thường trọng | bói mặt; xen: | canh kẽ lẫn; xét: duyệt lại nghiệm xử |
đoán hỏi nét thấy | mình nết; xê: |  | dịch; xế: |  | chiều; xếp: hàng hạng loại | dỡ đặt; xi:
măng; xỉ: | than; xí: | nghiệp; xích: | đu lô mích; xiềng: | xích; xiết: | nợ | bao; xiêu: |  |
lòng; xin: lỗi | chào nghỉ phép việc ý | cưới; xinh: | đẹp xắn; xóa: bỏ đói | mù nhòa sổ; xoay:
quanh | chuyển vần xở; xoắn: | ốc; xóm: | giềng làng; xong: | xuôi; xót: xa | thương; xô: | đẩy |
ngã viết; xổ: | số; xôi: | gấc; xôn: | xao; xơ: | cứng gan | hóa xác; xởi: |  | lởi; xu: hướng
thế; xú: |  | uế; xua: | đuổi tan; xuân: | lộc quang thu | ái bảo đám hải hồng quan sắc thanh
thành; xuất: bản hiện khẩu nhập phát sắc xứ | cảnh chúng gia hành hóa huyết ngoại ngũ thân tinh
trận trình viện | chuồng dương giá thần xử; xúc: động tiến | cảm phạm tác xiểm; xung: đột quanh |
động kích lực phong yếu; xuôi: | chiều dòng ngược; xuồng: máy; xuống: cấp | còn dòng dốc đường
hàng nước; xuyên: suốt | biên quốc tạc tâm; xử: lý phạt sự | án thế trí tử; xứ: | người sở; xưa: |
kia nay; xưng: | danh hô tội; xứng: đáng |  | đôi; xương: | máu sống | cá sông; xướng: | danh; y:
học tế | án bạ dược đức khoa lệnh phục sĩ tá viện | nguyên nguyện như sì; ỷ: | lại quyền thế; ý:
chí đồ kiến nghĩa thức tưởng | định muốn nguyện niệm | nghĩ tứ; yên: tâm tĩnh | ả bái bình lòng
nghỉ ổn trí | bài phụ thân trị; yến: | sào tiệc; yết: | hầu kiến thị | hậu kiêu; yêu: cầu nước
sách | chuộng dấu mến quý thích thương; yếu: đuối kém tố | điểm lĩnh mềm nhân ớt thế | hèn
"""
"""A first syllable and those behind it; ``compounds.py`` says how it is read."""
